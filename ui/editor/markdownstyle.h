#pragma once
// Markdown that looks like what it will be, while it stays the text that it is: bold is bold, headings are larger, the marks
// step back. It colours and changes nothing.

#include "ui/theme.h"

#include <QRegularExpression>
#include <QSyntaxHighlighter>

#include <functional>

namespace mycel::ui {

class MarkdownStyle : public QSyntaxHighlighter {
    Q_OBJECT
public:
    MarkdownStyle(QTextDocument *document, const Theme &theme);
    void setTheme(const Theme &theme);
    /// Words of which this says no are underlined.
    void setSpelling(const std::function<bool(const QString &word)> &isRight) { m_isRight = isRight; }

protected:
    void highlightBlock(const QString &text) override;

private:
    void styleHeading(const QString &text);
    void styleLineStart(const QString &text);
    void styleSpans(const QString &text);
    void styleSpelling(const QString &text);
    /// Lays `format` over what is there already: a link in a heading is both.
    void lay(qsizetype from, qsizetype length, const QTextCharFormat &format);

    Theme m_theme;
    QTextCharFormat m_mark, m_bold, m_italic, m_struck, m_code, m_link, m_item, m_quote, m_wrong;
    std::function<bool(const QString &)> m_isRight;
};

/// The words of a line of Markdown that are prose: not code, not addresses.
QRegularExpressionMatchIterator proseWords(const QString &line);

} // namespace mycel::ui
