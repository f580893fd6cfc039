#pragma once
// The place of the discussions: the list of threads, and the one that is open or one that begins.

#include "model/commons.h"
#include "model/discuss/posting.h"
#include "ui/theme.h"

#include <QWidget>

class QStackedLayout;

namespace mycel::ui {

class HiddenPlace;
class NewThread;
class NoticeBar;
class ThreadPane;
class ThreadView;

class DiscussPlace : public QWidget {
    Q_OBJECT
public:
    DiscussPlace(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void setLibraries(const QList<model::Library> &libraries);
    void enter();
    void openThread(const model::ThreadRef &ref, const QString &post = {});
    void search(const QString &words);
    /// What its reader hid, to be shown again.
    void openHidden();
    /// The threads about an item.
    void showAbout(const model::Item &item);
    /// Where somebody began to write, in a thread or a new one.
    void goOn(const model::Draft &draft);
    /// What was typed is on the disk when this returns true; else it was said why.
    bool settle();
    /// A draft is thrown away.
    void letGo(const QString &draft);
    /// An item, or a passage of it: those threads that there are, and a new one.
    void discuss(const model::Item &item, const model::Quote &quote);
    void begin(const QString &library, const std::optional<model::Item> &about = {}, const model::Quote &quote = {});
    [[nodiscard]] ThreadPane *list() const { return m_list; }
    [[nodiscard]] ThreadView *thread() const { return m_thread; }

Q_SIGNALS:
    void itemAsked(const model::ItemRef &ref, const QString &anchor);
    void versionAsked(const mycel::model::ItemRef &ref, const QString &rev);
    void sectionChosen(const mycel::model::ItemRef &guide, const mycel::model::NewSection &section);
    void draftKept();                 ///< one that was not there before
    void troubled(const mycel::sync::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:

    Theme m_theme;
    ThreadPane *m_list = nullptr;
    ThreadView *m_thread = nullptr;
    NewThread *m_new = nullptr;
    HiddenPlace *m_hidden = nullptr;
    NoticeBar *m_notice = nullptr;
    QStackedLayout *m_pages = nullptr;
};

} // namespace mycel::ui
