#pragma once
// A passage of an item's text as prose: what kind of passage it is, and its words without the marks of Markdown. Who compares
// two versions reads these; no page is made of them, and nothing of them is ever a link.

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace mycel::model {

struct Prose {
    enum class Shape { Paragraph, Heading, ListItem, Quote, Code };

    Shape shape = Shape::Paragraph;
    int level = 0;             ///< of a heading 1 to 6; of a list item how deep it is in the list, from 0
    QString mark;              ///< what stands before a list item: "•", "3."
    QString text;              ///< a box that can be ticked is "☐" or "☑"
    QStringList addresses;     ///< where its links and pictures lead, as written

    bool operator==(const Prose &) const = default;
};

enum class Addresses { Hidden, Shown };

/// One unit of a body (merge/units.h): a paragraph, a heading, an item of a list, a row of a table, a fenced block.
Prose readProse(QByteArrayView unit, Addresses addresses = Addresses::Hidden);

} // namespace mycel::model
