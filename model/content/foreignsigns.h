#pragma once
// Signs within a line that other systems read and Markdown does not: icons (Material for MkDocs), ==marked== words, roles (MyST), comments and
// the names of paragraphs (Obsidian). Each is told by its own look alone, so that what only resembles it stays as it is.

#include <QByteArray>
#include <QHash>

#include <optional>

namespace mycel::model {

/// What stands for the sign that `rest` begins with, and how many bytes of `rest` that sign is.
struct Sign {
    QByteArray said;
    qsizetype length = 0;
};

/// `before` is what stands before it in the line: a sign does not begin within a word.
std::optional<Sign> foreignSignAt(QByteArrayView rest, QByteArrayView before);

/// What a document of MyST calls its headings, in the line before each, and their words.
using Labels = QHash<QByteArray, QByteArray>;
Labels labelsIn(QByteArrayView body);
/// The "x" of a line (x)=, else empty.
QByteArrayView labelOf(QByteArrayView line);

/// {ref}`Overview <x>` as a link where the document has x and as its words where not, {doc}`a/b` as a link, {term}`a <b>` as its words; nothing
/// where a role is not known.
std::optional<Sign> roleAt(QByteArrayView rest, const Labels &labels);

/// "Text. ^a1b2c3" without the name of the paragraph.
QByteArrayView withoutParagraphName(QByteArrayView line);

} // namespace mycel::model
