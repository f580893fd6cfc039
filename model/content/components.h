#pragma once
// What a component of MDX says (<Link to="…">, <Figure src caption/>, <TabItem label>), and which tags only stand around Markdown: those,
// and what MkDocs and kramdown mark with `markdown`. Of them what is in them stays, read as Markdown, and what they are called.

#include "model/content/figure.h"
#include "model/content/markuptag.h"

#include <QHash>

#include <vector>

namespace mycel::model {

/// Where it leads, and what it is called; empty where it says neither.
QByteArray destinationOf(const MarkupTag &tag);
QByteArray titleOf(const MarkupTag &tag);
/// Without a source where it is no picture.
Figure figureOf(const MarkupTag &tag);

/// A line of MDX that only a site's builder understands. Before the first words of a text it need not look like one in every way.
bool isModuleLine(QByteArrayView line, bool isBeforeWords);

/// The tags that stand around the line that is being read, each with how far what is in it is indented.
class Surroundings {
public:
    explicit Surroundings(QByteArrayView body) : m_body(body) {}

    /// Whether only what is in the tag that stands at `at` is of the text.
    [[nodiscard]] bool isAround(const MarkupTag &tag, qsizetype at);
    /// The Markdown that stands for it.
    QByteArray enter(const MarkupTag &tag, qsizetype indent);
    QByteArray leave(const MarkupTag &tag);

    /// The line without the indentation of what is in the innermost tag.
    QByteArrayView unindented(QByteArrayView line);
    /// Where the innermost tag is closed at the line's end, else -1.
    [[nodiscard]] qsizetype closedAt(QByteArrayView line) const;
    [[nodiscard]] bool isEmpty() const { return m_open.empty(); }

private:
    struct Open {
        QByteArray name, closing;  ///< `closing`: what is written where it ends
        qsizetype base, indent;    ///< of the outermost tag, and of its own text; -1 before that is met
        bool isMarked;             ///< with `markdown`
        QByteArray values;         ///< <Tabs values={[…]}>: what its tabs are called
    };

    [[nodiscard]] bool isClosedLater(const QByteArray &name, qsizetype at);
    [[nodiscard]] QByteArray labelOf(const MarkupTag &tag) const;

    QByteArrayView m_body;
    QHash<QByteArray, qsizetype> m_lastClosing; ///< by name, once it has been asked for
    std::vector<Open> m_open;
};

} // namespace mycel::model
