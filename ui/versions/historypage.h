#pragma once
// The history of an item in words: its versions as a list, and any two of them as prose beside it. A version of before can be
// published again. It asks; others publish.

#include "model/commons.h"
#include "ui/theme.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSplitter;

namespace mycel::ui {

class ProseView;
class VersionHead;

class HistoryPage : public QWidget {
    Q_OBJECT
public:
    HistoryPage(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    /// The newest version, or that of a `text`, against the one before it or, where there is news, against the text that was read.
    void show(const model::Item &item, const QList<model::ItemVersion> &versions, const std::optional<model::News> &news, const sync::Id &text = {});
    [[nodiscard]] const model::ItemRef &item() const { return m_item.ref; }
    void takeFocus();

Q_SIGNALS:
    void left();
    void restoreAsked(const mycel::model::ItemVersion &version);
    void troubled(const mycel::sync::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeCompared();
    QWidget *makeFoot();
    void offerOthers();
    void compare();
    [[nodiscard]] sync::Id chosenBefore(int row) const;
    void arrange();
    model::Commons &m_commons;
    Theme m_theme;
    model::Item m_item;
    QList<model::ItemVersion> m_versions;
    std::optional<model::News> m_news;
    quint64 m_asked = 0;
    VersionHead *m_head = nullptr;
    QSplitter *m_halves = nullptr;
    QListWidget *m_list = nullptr;
    QComboBox *m_other = nullptr;
    QLabel *m_says = nullptr;
    QPushButton *m_before = nullptr, *m_next = nullptr;
    ProseView *m_prose = nullptr;
    QBoxLayout *m_foot = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace mycel::ui
