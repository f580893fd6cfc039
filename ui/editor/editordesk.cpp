// What lies on the desk of the editor, and what its tools do to the text: the part of EditorPlace that knows no draft.
#include "ui/editor/editorplace.h"

#include "model/content/manuscript.h"
#include "ui/actions.h"
#include "ui/editor/draftchanges.h"
#include "ui/editor/editorbar.h"
#include "ui/editor/linkcompletion.h"
#include "ui/editor/markdowncommands.h"
#include "ui/editor/markdownedit.h"
#include "ui/editor/picturerow.h"
#include "ui/editor/preview.h"
#include "ui/editor/publishrow.h"
#include "ui/editor/spelling.h"
#include "ui/parts/noticebar.h"
#include "ui/words/templatetext.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace mycel::ui {

QWidget *EditorPlace::makeDesk()
{
    auto *desk = new QFrame(this);
    desk->setObjectName(QStringLiteral("surface"));
    auto *column = new QVBoxLayout(desk);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new EditorBar(m_actions, m_theme, desk);
    auto *halves = new QSplitter(Qt::Horizontal, desk);
    halves->setHandleWidth(1);
    halves->setChildrenCollapsible(false);
    m_text = new MarkdownEdit(m_theme, halves);
    m_spelling = new Spelling(m_commons.folder(), this);
    m_text->setSpelling(m_spelling);
    connect(m_spelling, &Spelling::troubled, this, &EditorPlace::say);
    m_links = new LinkCompletion(m_commons, m_text);
    m_preview = new Preview(m_theme, halves);
    m_preview->setSource([this] { return m_isSource ? model::readManuscript(m_text->text().toUtf8()).text : m_text->text().toUtf8(); }, [this] { return m_text->passage(); });
    halves->addWidget(m_text);
    halves->addWidget(m_preview);
    m_changes = new DraftChanges(m_commons, [this] { return written(m_draft->draft()); }, m_theme, halves);
    m_changes->hide();
    halves->addWidget(m_changes);
    halves->setSizes({1000, 1000, 1000});
    m_notice = new NoticeBar(desk);
    m_picture = new PictureRow(desk);
    m_row = new PublishRow(m_commons, m_known, m_actions, desk);
    column->addWidget(m_bar);
    column->addWidget(halves, 1);
    column->addWidget(m_notice);
    column->addWidget(m_picture);
    column->addWidget(m_row);
    connect(m_changes, &DraftChanges::troubled, this, &EditorPlace::say);
    connect(m_changes, &DraftChanges::left, this, [this] { compare(false); });
    connect(m_row, &PublishRow::compareAsked, this, [this] { compare(m_changes->isHidden()); });
    connect(m_bar, &EditorBar::compareAsked, this, [this] { compare(m_changes->isHidden()); });
    connect(m_bar, &EditorBar::sourceAsked, this, &EditorPlace::showSource);
    connect(m_bar, &EditorBar::outlineAsked, this, [this] { m_text->insertAsBlock(words::outlineText(m_draft->draft().kind)); });
    connect(m_bar, &EditorBar::exampleAsked, this, [this] { m_text->insertAsBlock(words::exampleText(m_draft->draft().kind)); });
    return desk;
}

void EditorPlace::connectActions(const Actions &actions)
{
    const auto write = [this](QAction *action, const std::function<void()> &deed) { connect(action, &QAction::triggered, this, [this, deed] {
            if (!isLocked())
                deed();
        }); };
    const auto around = [this, write](QAction *action, const QString &mark) { write(action, [this, mark] {
            QTextCursor cursor = m_text->textCursor();
            toggleAround(cursor, mark);
            m_text->setTextCursor(cursor);
            m_text->setFocus();
        }); };
    const auto lines = [this, write](QAction *action, LineMark mark) { write(action, [this, mark] { toggleLines(m_text->textCursor(), mark); m_text->setFocus(); }); };
    around(actions.bold, QStringLiteral("**"));
    around(actions.italic, QStringLiteral("*"));
    lines(actions.heading, LineMark::Heading);
    lines(actions.bullets, LineMark::Bullet);
    lines(actions.numbers, LineMark::Number);
    lines(actions.tasks, LineMark::Task);
    lines(actions.quote, LineMark::Quote);
    write(actions.link, [this] {
        QTextCursor cursor = m_text->textCursor();
        insertLink(cursor, tr("words"), QStringLiteral("https://"));
        cursor.movePosition(QTextCursor::PreviousCharacter);
        m_text->setTextCursor(cursor); // the address is typed next
        m_text->setFocus();
    });
    write(actions.table, [this] {
        m_text->insertAsBlock(tr("| What | Who |\n| --- | --- |\n|  |  |\n"));
    });
    connect(actions.publish, &QAction::triggered, this, &EditorPlace::publish);
    connect(actions.preview, &QAction::toggled, this, &EditorPlace::share);
}

void EditorPlace::connectPictures()
{
    connect(m_actions.picture, &QAction::triggered, m_picture, &PictureRow::chooseFile);
    connect(m_text, &MarkdownEdit::pictureFileGiven, m_picture, qOverload<const QByteArray &>(&PictureRow::take));
    connect(m_text, &MarkdownEdit::pictureGiven, m_picture, qOverload<const QImage &>(&PictureRow::take));
    connect(m_picture, &PictureRow::troubled, this, &EditorPlace::say);
    connect(m_text, &MarkdownEdit::tooMuchGiven, this, [this] { say({sync::Error::Kind::TooLarge, "long-paste"}); });
    connect(m_picture, &PictureRow::left, m_text, qOverload<>(&QWidget::setFocus));
    connect(m_picture, &PictureRow::made, this, [this](const sync::Change &file, const QString &shows) {
        m_draft->addFile(file);
        m_preview->setPictures(m_draft->draft().files);
        m_text->insertAsBlock(QStringLiteral("![%1](%2)\n").arg(QString(shows).replace(u'[', u'(').replace(u']', u')'), QString::fromUtf8(file.path)));
    });
}

} // namespace mycel::ui
