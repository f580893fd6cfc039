#pragma once
// Everything that a page of one item shows, gathered from the index and the repository. On the read lane.

#include "model/commons.h"
#include "model/index/index.h"

namespace mycel::model {

/// Where the links of a text lead that stands at `from`; the reader must outlive it.
Resolve resolverOf(const Reader &reader, const ItemRef &from);

sync::Result<Page> makePage(const Reader &reader, const sync::Repository &store, const ItemRef &ref, const QStringList &readerLanguages);

/// By the reader's languages first, then the source language, then the tag.
void sortForReader(QList<Item> &items, const QStringList &readerLanguages);

} // namespace mycel::model
