#include "ui/editor/markdownedit.h"

#include "model/content/document.h"
#include "model/content/pastedhtml.h"
#include "model/content/pictureheader.h"
#include "ui/editor/markdowncommands.h"
#include "ui/editor/markdownstyle.h"

#include <QAbstractItemView>
#include <QFile>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>

namespace mycel::ui {

namespace {

constexpr qint64 MostPictureBytes = 64 << 20;
constexpr qsizetype MostCharacters = model::MaxItemBytes; // more is no item any more

/// The bytes of the one file that is pasted or dropped, if it is a picture.
QByteArray pictureFileOf(const QMimeData *source)
{
    const QList<QUrl> urls = source->urls();
    QFile file(urls.size() == 1 ? urls.first().toLocalFile() : QString());
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > MostPictureBytes)
        return {};
    const QByteArray bytes = file.readAll();
    return model::readPictureHeader(bytes) ? bytes : QByteArray();
}

} // namespace

MarkdownEdit::MarkdownEdit(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("writing"));
    setAccessibleName(tr("Text"));
    setHint(tr("Write here. The buttons above put in headings, lists and links."));
    setTabChangesFocus(true); // nobody is caught here who has only a keyboard
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(24);
    m_style = new MarkdownStyle(document(), theme);
    setTheme(theme);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        // It is said to have changed when it only looks otherwise.
        const QString now = text();
        if (std::exchange(m_known, now) != now)
            Q_EMIT edited();
    });
}

void MarkdownEdit::setHint(const QString &hint)
{
    m_hint = hint;
    setAccessibleDescription(hint);
    viewport()->update();
}

void MarkdownEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (!document()->isEmpty())
        return;
    QPainter painter(viewport());
    painter.setFont(m_hintFont);
    painter.setPen(palette().placeholderText().color());
    const int margin = qRound(document()->documentMargin());
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, 0), int(Qt::AlignTop) | int(Qt::AlignLeading) | int(Qt::TextWordWrap), m_hint);
}

void MarkdownEdit::setTheme(const Theme &theme)
{
    QFont font(QStringLiteral("DejaVu Sans Mono"));
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(theme.px(15));
    setFont(font);
    m_hintFont = theme.font(15);
    m_style->setTheme(theme);
}

void MarkdownEdit::begin(const QString &opening, const QString &now)
{
    setPlainText(opening);
    m_opening = text(); // as the editor says it
    if (now != text())
        replaceAll(now);
}

Passage MarkdownEdit::passage() const
{
    const bool isSeen = viewport()->rect().contains(cursorRect().center());
    QTextBlock block = isSeen ? textCursor().block() : firstVisibleBlock();
    const double place = double(block.blockNumber()) / qMax(1, blockCount() - 1);
    while (block.isValid() && wordsIn(block.text()).isEmpty())
        block = block.previous();
    if (!block.isValid())
        return {{}, place, 0};
    return {wordsIn(block.text()), place, int(blockBoundingGeometry(block).translated(contentOffset()).top())};
}

QString MarkdownEdit::text() const
{
    QString text = document()->toRawText(); // toPlainText makes every no-break space a usual one
    return text.replace(QChar::ParagraphSeparator, u'\n');
}

void MarkdownEdit::insertAsBlock(const QString &text)
{
    if (isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    insertBlock(cursor, text);
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
}

void MarkdownEdit::replaceAll(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    moveCursor(QTextCursor::Start);
}

bool MarkdownEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || source->hasHtml() || source->hasUrls() || QPlainTextEdit::canInsertFromMimeData(source);
}

void MarkdownEdit::insertFromMimeData(const QMimeData *source)
{
    if (const QByteArray bytes = pictureFileOf(source); !bytes.isEmpty()) {
        Q_EMIT pictureFileGiven(bytes);
    } else if (source->hasImage() && !source->hasText()) { // word processors send a picture of the words too
        Q_EMIT pictureGiven(qvariant_cast<QImage>(source->imageData()));
    } else if (source->hasHtml()) {
        const QString markdown = model::markdownOfHtml(source->html().toUtf8());
        insertOthers(markdown.isEmpty() ? source->text() : markdown);
    } else {
        insertOthers(source->text());
    }
}

void MarkdownEdit::insertOthers(const QString &text)
{
    if (document()->characterCount() + text.size() > MostCharacters) {
        Q_EMIT tooMuchGiven();
        return;
    }
    textCursor().insertText(text);
    ensureCursorVisible();
}

void MarkdownEdit::keyPressEvent(QKeyEvent *event)
{
    m_completers.removeAll(nullptr); // of another library, before this one
    const bool choosing = std::ranges::any_of(m_completers, [](const QPointer<QCompleter> &each) { return each->popup()->isVisible(); });
    if (choosing && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab)) {
        event->ignore(); // the list takes it
        return;
    }
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier && continueList(textCursor()))
        return;
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace mycel::ui
