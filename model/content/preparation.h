#pragma once
// One document on its way to md4c, line by line: prepareMarkdown() asks it where a document may need it. What stands around text in
// other systems goes, what is text in them becomes Markdown. A box is prepared like a document of its own, to a depth.

#include "model/content/components.h"
#include "model/content/directives.h"
#include "model/content/markdowninput.h"

namespace mycel::model {

class Preparation {
public:
    /// `depth`: in how many boxes it stands.
    Preparation(QByteArrayView body, MarkdownInput &input, int depth = 0) : m_body(body), m_input(input), m_around(body), m_depth(depth) {}

    QByteArray run();

private:
    void prepare(QByteArrayView line);
    bool block(QByteArrayView line, QByteArrayView plain, bool isBlankBefore);
    void keepPlain(QByteArrayView line, QByteArrayView plain);
    QByteArrayView takeLine();
    [[nodiscard]] QByteArrayView peekLine() const;
    void keep(QByteArrayView line);
    void keepText(QByteArrayView text);

    bool fence(QByteArrayView plain);
    bool indentedCode(QByteArrayView line, QByteArrayView plain);
    bool footnote(QByteArrayView plain);
    bool anchorOfHeading(QByteArrayView plain);
    bool label(QByteArrayView plain);
    bool breaks(QByteArrayView line, QByteArrayView plain);
    bool contentsMark(QByteArrayView plain);
    bool skipToBlankLine();
    bool comment(QByteArrayView plain);

    bool tags(QByteArrayView line, QByteArrayView plain);
    bool tagOverLines(QByteArrayView line, QByteArrayView plain);
    void standsAlone(const MarkupTag &tag, qsizetype indent);

    bool container(QByteArrayView plain);
    bool figure(QByteArrayView line, QByteArrayView plain);
    bool directive(QByteArrayView line, QByteArrayView plain);
    QByteArray takeDirective(qsizetype end, qsizetype indent);
    [[nodiscard]] qsizetype endOf(const Directive &directive);
    [[nodiscard]] QByteArray prepared(const QByteArray &inner);
    void keepDirective(const Directive &directive, const QByteArray &inner, const QByteArray &indent);
    bool box(QByteArrayView plain, const QByteArray &mark);
    QByteArray takeIndented();
    void keepBox(const QByteArray &title, const QByteArray &text, const QByteArray &mark);

    QByteArrayView m_body;
    MarkdownInput &m_input;
    Surroundings m_around;
    qsizetype m_at = 0;
    QByteArray m_kept;
    bool m_hasWords = false; ///< more than headings
    bool m_inCode = false;
    bool m_inList = false, m_afterBlank = true;
    char m_fence = '`';
    qsizetype m_fenceLength = 0;
    QByteArray m_label;                ///< what the heading is called that comes next (MyST)
    QHash<char, qsizetype> m_unclosed; ///< the shortest fence of each sign that nobody closes from here on
    bool m_commentsClose = true;
    int m_depth = 0;
};

} // namespace mycel::model
