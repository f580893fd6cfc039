#include "ui/actions.h"

#include "ui/words/plaintext.h"

#include <QWidget>

namespace mycel::ui {

Actions::Actions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    search = make(tr("Search everything"), {QKeySequence(Qt::CTRL | Qt::Key_K)});
    list = make(tr("Go to the list"), {QKeySequence(Qt::Key_F6)});
    page = make(tr("Go to the page"), {QKeySequence(Qt::Key_F7)});
    back = make(tr("Back"), {QKeySequence(Qt::ALT | Qt::Key_Left)});
    forward = make(tr("Forward"), {QKeySequence(Qt::ALT | Qt::Key_Right)});
    find = make(tr("Find on this page"), {QKeySequence(Qt::CTRL | Qt::Key_F)});
    print = make(tr("Print"), {QKeySequence(Qt::CTRL | Qt::Key_P)});
    int number = 0;
    for (const model::Kind kind : model::AllKinds)
        kinds.append(make(words::placeName(kind), {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number++))}));
    sync = make(tr("Sync, or stop syncing"), {QKeySequence(Qt::CTRL | Qt::Key_R), QKeySequence(Qt::Key_F5)});
    add = make(tr("Add a library"), {QKeySequence(Qt::CTRL | Qt::Key_L)});
    larger = make(tr("Larger text"), {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    smaller = make(tr("Smaller text"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)});
    usual = make(tr("Usual text size"), {QKeySequence(Qt::CTRL | Qt::Key_0)});
    settings = make(tr("Settings"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)});
    help = make(tr("Help and keys"), {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    quit = make(tr("Close Mycel"), {QKeySequence(Qt::CTRL | Qt::Key_Q)});
}

QAction *Actions::make(const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    m_window->addAction(action);
    m_all.append(action);
    return action;
}

} // namespace mycel::ui
