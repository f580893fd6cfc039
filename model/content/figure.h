#pragma once
// A picture with what it shows and what is said below it, as shortcodes, components and directives name it, written as Markdown.

#include <QByteArray>

namespace mycel::model {

struct Figure {
    QByteArray source;
    QByteArray alt;     ///< plain
    QByteArray caption; ///< Markdown; shown below the picture
};

/// The picture alone: ![alt](source). Without an alt its caption says what it shows.
QByteArray pictureText(const Figure &figure);
/// The same as HTML, which is understood within HTML too.
QByteArray pictureTag(const Figure &figure);

/// The picture and its caption, with empty lines around them, each line behind `indent`.
QByteArray figureText(const Figure &figure, const QByteArray &indent);

/// As the destination of a link is written.
QByteArray asAddress(QByteArrayView path);

/// [said](to)
QByteArray linkText(QByteArray said, QByteArrayView to);

} // namespace mycel::model
