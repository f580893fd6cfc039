#pragma once
// What other systems put between Markdown and a page, made plain: template tags and shortcodes (Hugo, Jekyll, GitBook, mdBook),
// lists of attributes (kramdown, MkDocs, Pandoc), embeds of a vault (Obsidian), roles (MyST), icons and components of MDX. A tag in a link
// becomes what it leads to, a figure a picture; of the rest the text stays. Preparation asks it, line by line.

#include "model/content/foreignsigns.h"

namespace mycel::model {

/// Whether it may be worth asking; most lines have nothing of it.
bool mayHoldForeignTags(QByteArrayView line);

/// A line outside of a code block, without its end. Code within it stays as it is.
/// The anchor that a heading says it has stays at its end, as {#anchor}, for `headingWords`.
/// `labels`: of the document, for what links to its headings by them.
QByteArray withoutForeignTags(QByteArrayView line, const Labels &labels = {});

/// "What we ask {#demands}" as its words, and the anchor that it says it has.
struct HeadingWords {
    QByteArray text;
    QByteArray anchor; ///< as written, so by anybody; empty where it says none
};
HeadingWords headingWords(QByteArrayView heading);

} // namespace mycel::model
