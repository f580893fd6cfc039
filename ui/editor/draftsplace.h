#pragma once
// What is being written on this computer, the latest first: to go on with, or to throw away, which can be taken back.

#include "ui/libraries/libraries.h"
#include "ui/theme.h"

#include <QWidget>

class QListWidget;
class QPushButton;
class QStackedLayout;

namespace mycel::ui {

class EmptyState;
class NoticeBar;

class DraftsPlace : public QWidget {
    Q_OBJECT
public:
    DraftsPlace(model::Commons &commons, const Libraries &libraries, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void show(const QList<model::Draft> &drafts);
    /// Takes a draft away, and offers to bring it back.
    void throwAway(const model::Draft &draft);
    void enter();

Q_SIGNALS:
    void chosen(const QString &draft);
    /// A draft is about to be thrown away.
    void throwing(const QString &draft);
    void broughtBack();
    void troubled(const mycel::sync::Error &error);

private:
    void bringBack(const model::Draft &draft);
    [[nodiscard]] QString chosenId() const;

    model::Commons &m_commons;
    const Libraries &m_known;
    QStackedLayout *m_leaves = nullptr;
    EmptyState *m_nothing = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_throw = nullptr;
    NoticeBar *m_notice = nullptr;
};

} // namespace mycel::ui
