#pragma once
// Two versions of a passage side by side: the one that everybody reads and the one that was kept, with what differs marked, and
// the choice between them. Where there are several passages they come one after the other. It asks; others publish.

#include "model/publishing.h"
#include "ui/theme.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QSplitter;

namespace mycel::ui {

class ProseView;
class VersionHead;

class TwoVersionsPage : public QWidget {
    Q_OBJECT
public:
    TwoVersionsPage(const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void show(const model::Item &item, const QList<model::TwoVersions> &versions);
    [[nodiscard]] const model::ItemRef &item() const { return m_item.ref; }
    /// Besides the one that is shown.
    [[nodiscard]] bool hasMore() const { return m_versions.size() > 1; }
    /// How many places of the item beside these were combined by themselves.
    void setCombined(int places);
    void takeFocus();

Q_SIGNALS:
    void left();
    void chosen(const QByteArray &keptFile, mycel::model::Keep keep);
    void editAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Column {
        QWidget *whole = nullptr;
        QLabel *says = nullptr;
        ProseView *prose = nullptr;
    };
    Column makeColumn(bool shared);
    QWidget *makeFoot();
    void showPlace(qsizetype place);
    void showHead();
    void arrange();
    Theme m_theme;
    model::Item m_item;
    QList<model::TwoVersions> m_versions;
    qsizetype m_at = 0;
    int m_combined = 0;
    VersionHead *m_head = nullptr;
    QSplitter *m_halves = nullptr;
    Column m_shared, m_other;
    QBoxLayout *m_foot = nullptr;
    QPushButton *m_before = nullptr, *m_next = nullptr;
    QPushButton *m_edit = nullptr, *m_keepShared = nullptr, *m_keepOther = nullptr, *m_keepBoth = nullptr;
};

} // namespace mycel::ui
