#pragma once
// Raw HTML in a document, taken apart into what may be written anew: text and the tags of the allow-list of format.md.
// Attributes are read by gumbo. Of script and style nothing remains; of any other element its text.

#include <QByteArray>
#include <QList>

namespace mycel::model {

struct RawPiece {
    enum class Is { Text, Open, Close, Break, Link, Picture };
    Is is = Is::Text;
    QByteArray name;    ///< of an allowed element, lower case; "a" for Link
    QByteArray text;    ///< Text: plain; Picture: its alt text
    QByteArray target;  ///< Link, Picture; of a heading its `id`; Open in Everything: its `style`
};

/// Remembers across calls whether it is inside a script (`<script>` and its end may come in two pieces).
class RawHtml {
public:
    /// Everything: every element comes, for a reader that has a list of its own (pastedhtml.h). Names: the same, without its style.
    enum class Gives { Allowed, Everything, Names };
    explicit RawHtml(Gives gives = Gives::Allowed) : m_gives(gives) {}
    QList<RawPiece> read(QByteArrayView html);

private:
    Gives m_gives;
    QByteArray m_silent; ///< the element whose text is dropped, until it ends
};

} // namespace mycel::model
