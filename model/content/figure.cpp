#include "model/content/figure.h"

#include "model/content/markuptag.h"

namespace mycel::model {

namespace {

/// What has a meaning in the text of a link.
QByteArray withoutBrackets(QByteArray text)
{
    return text.replace('[', '(').replace(']', ')');
}

} // namespace

QByteArray asAddress(QByteArrayView path)
{
    return path.toByteArray().toPercentEncoding("/#?&=%.:~@!$'*,;+");
}

QByteArray linkText(QByteArray said, QByteArrayView to)
{
    return '[' + withoutBrackets(std::move(said)) + "](" + asAddress(to) + ')';
}

QByteArray pictureText(const Figure &figure)
{
    return '!' + linkText(figure.alt.isEmpty() ? figure.caption.simplified() : figure.alt.simplified(), figure.source);
}

QByteArray pictureTag(const Figure &figure)
{
    const QByteArray said = figure.alt.isEmpty() ? figure.caption : figure.alt;
    return "<img src=\"" + asAttribute(asAddress(figure.source)) + "\" alt=\"" + asAttribute(said.simplified()) + "\">";
}

QByteArray figureText(const Figure &figure, const QByteArray &indent)
{
    if (figure.caption.trimmed().isEmpty())
        return '\n' + indent + pictureText(figure) + "\n\n";
    const QByteArray picture = pictureTag({figure.source, figure.alt, {}}); // what the caption says is not said twice
    QByteArray text = '\n' + indent + "<figure>\n" + indent + picture + "\n\n" + indent + "<figcaption>\n\n";
    for (const QByteArray &line : figure.caption.trimmed().split('\n'))
        text += indent + line + '\n';
    return text + '\n' + indent + "</figcaption>\n" + indent + "</figure>\n\n";
}

} // namespace mycel::model
