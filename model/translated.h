#pragma once
// A translation belongs to its source (format.md): it carries what is its own, and for the rest its page shows what the source
// says. On the read lane.

#include "model/content/frontmatter.h"
#include "model/index/index.h"

namespace mycel::model {

/// Of all languages of one text the one that the others were made from, where that is another than `item`.
std::optional<Item> sourceOf(const Item &item, const QList<Item> &translations);
/// The keys of a translation, and those of its source that it leaves out and that are not about one text alone.
Value withSource(const Value &own, const Value &source);
/// Each work once for each way it is related, as it is called in the language `lang` where it is in that; those of `more` that are not among `relations` come last.
QList<Relation> relationsIn(const QString &lang, const QList<Relation> &relations, const QList<Relation> &more, const Reader &reader);
/// Each work once, and not `item` itself in another language.
QList<Relation> othersOnce(const Item &item, const QList<Relation> &relations);

} // namespace mycel::model
