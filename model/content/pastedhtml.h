#pragma once
// What was copied in a word processor or from a web page, as clean Markdown: headings, bold, italic, links, lists, tables and
// quotes; of everything else only its text. Linear and bounded: 1 MiB in, what is beyond is left out.

#include <QByteArray>
#include <QString>

namespace mycel::model {

QString markdownOfHtml(QByteArrayView html);

} // namespace mycel::model
