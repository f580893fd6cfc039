#pragma once
// Directives of MyST and Sphinx, ```{figure} a.png or :::{note}: what their first line and their options say. What becomes of them is
// preparedboxes.cpp's.

#include <QByteArray>
#include <QHash>

#include <optional>

namespace mycel::model {

struct Directive {
    /// Box: with a title and a mark. Part: its words alone, with a title if it has one. Nothing: for a site's builder alone.
    enum class Is { Figure, Box, Part, Code, Nothing };
    Is is = Is::Part;
    char sign = '`';         ///< of its fence
    qsizetype length = 0;    ///< of its fence
    QByteArray argument;     ///< what stands behind its name
    QByteArray title;        ///< of a box or a part
};

/// Nothing where the line begins none, or one that is not known: it stays what it is, mostly code.
std::optional<Directive> directiveIn(QByteArrayView line);

/// Whether the line ends it.
bool isEndOf(const Directive &directive, QByteArrayView line);

/// What a directive holds: options first, between --- or as :key: value, and then its text.
struct DirectiveText {
    QHash<QByteArray, QByteArray> options;
    QByteArray text;
};
DirectiveText readDirective(const QByteArray &inner);

} // namespace mycel::model
