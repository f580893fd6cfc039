#include "ui/actions.h"

#include "ui/words/plaintext.h"

#include <QWidget>

namespace mycel::ui {

Actions::Actions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    search = make(tr("Search everything"), {QKeySequence(Qt::CTRL | Qt::Key_K)});
    home = make(tr("Home"), {QKeySequence(Qt::ALT | Qt::Key_Home)});
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
    openFile = make(tr("Open a file that somebody sent"), {QKeySequence(Qt::CTRL | Qt::Key_O)});
    larger = make(tr("Larger text"), {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    smaller = make(tr("Smaller text"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)});
    usual = make(tr("Usual text size"), {QKeySequence(Qt::CTRL | Qt::Key_0)});
    settings = make(tr("Settings"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)});
    help = make(tr("Help and keys"), {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    write = make(tr("Write something new"), {QKeySequence(Qt::CTRL | Qt::Key_N)});
    edit = make(tr("Edit"), {QKeySequence(Qt::CTRL | Qt::Key_E)});
    history = make(tr("History of this item"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)});
    drafts = make(tr("Drafts"), {QKeySequence(Qt::CTRL | Qt::Key_D)});
    discussions = make(tr("Discussions"), {QKeySequence(Qt::CTRL | Qt::Key_6)});
    discuss = make(tr("Discuss this item"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)});
    publish = make(tr("Publish"), {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    preview = make(tr("Preview"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
    bold = make(tr("Bold"), {QKeySequence(Qt::CTRL | Qt::Key_B)});
    italic = make(tr("Italic"), {QKeySequence(Qt::CTRL | Qt::Key_I)});
    heading = make(tr("Heading"), {QKeySequence(Qt::CTRL | Qt::Key_H)});
    bullets = make(tr("List"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)});
    numbers = make(tr("Numbered list"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)});
    tasks = make(tr("Checklist"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    link = make(tr("Link"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)});
    picture = make(tr("Picture"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)});
    quote = make(tr("Quote"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q)});
    table = make(tr("Table"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)});
    preview->setCheckable(true);
    preview->setChecked(true);
    for (QAction *action : writing())
        action->setEnabled(false);
    edit->setEnabled(false);
    history->setEnabled(false);
    discuss->setEnabled(false);
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
