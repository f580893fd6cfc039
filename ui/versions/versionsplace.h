#pragma once
// The versions of the item that is open, in the place of its page: two versions of a passage, or the history. Asks the commons
// for what it shows, and says what is to be published; the page and its deeds are others'.

#include "model/commons.h"
#include "ui/theme.h"

#include <QWidget>

class QStackedLayout;

namespace mycel::ui {

class HistoryPage;
class TwoVersionsPage;

class VersionsPlace : public QWidget {
    Q_OBJECT
public:
    VersionsPlace(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void openTwo(const model::Item &item);
    /// With news: compared with the text that was read. `text`: the version that is shown; null: the newest.
    void openHistory(const model::Item &item, const std::optional<model::News> &news = {}, const sync::Id &text = {});
    /// An edition of the item was published: whether there is more to be settled, which is shown then.
    bool goOn(const model::Item &item);
    /// What was asked for before is not shown any more.
    void leave();

Q_SIGNALS:
    void shown();
    void left();
    /// To be published, with what is said then.
    void deedAsked(mycel::model::Future<mycel::model::Reversible> deed, const QString &said);
    void editAsked(const mycel::model::ItemRef &ref);
    void troubled(const mycel::sync::Error &error);

private:
    model::Commons &m_commons;
    QStackedLayout *m_pages = nullptr;
    TwoVersionsPage *m_two = nullptr;
    HistoryPage *m_history = nullptr;
    QString m_title;
    quint64 m_asked = 0;
    bool m_settling = false;
};

} // namespace mycel::ui
