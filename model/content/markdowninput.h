#pragma once
// What has to be done to a document before md4c reads it: footnotes are taken out (md4c has none), and the tags of other
// systems lose their tag and keep their text ({% … %}, {{< … >}}, ::: tip, !!! note, MDX imports). Code is left alone.

#include <QByteArray>
#include <QHash>
#include <QList>

#include <md4c.h>

namespace mycel::model {

struct MarkdownInput {
    QByteArray kept;                          ///< where something had to be changed
    QByteArrayView text;                      ///< what is to be parsed: `kept` or the document itself
    QHash<QByteArray, QByteArray> footnotes;  ///< label → Markdown
    QHash<QByteArray, QByteArray> labels;     ///< what MyST calls a heading → its words
};

MarkdownInput prepareMarkdown(QByteArrayView body);

constexpr unsigned MarkdownFlags = MD_DIALECT_GITHUB | MD_FLAG_WIKILINKS;
constexpr qsizetype MostMarkdownBytes = 1 << 20;
constexpr int DeepestNesting = 32;

/// What `&name;` stands for, UTF-8; the text itself where that is nothing.
QByteArray entityText(QByteArrayView entity);
/// An attribute of md4c (a destination, a title) as it is meant: entities resolved, zero bytes replaced.
QByteArray attributeText(const MD_ATTRIBUTE &attribute);

} // namespace mycel::model
