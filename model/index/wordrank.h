#pragma once
// How well a text of the full text answers, as a function of FTS5 that the database knows:
//
//     wordrank(table, ways, weight, weight …)
//
// `ways` says of each word how many phrases stand for it, in their order in the expression: "3 1". The first of them is the
// word itself, the others are forms of it. FTS5's own ranking adds the phrases up, so that a text with many rare forms beats
// a title; here a word counts once, however many ways there are to write it. The weights are those of the columns, the title
// first: where a word is in the title, it counts for more than all that the other columns can give if their weights together
// are less. The smaller, the better, as with FTS5's own.

struct fts5_api;

namespace mycel::model {

/// False where FTS5 does not take it.
bool addWordRank(fts5_api *api);

} // namespace mycel::model
