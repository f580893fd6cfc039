#include "model/content/shortcodes.h"

#include "model/content/markuptag.h"

#include <QList>

#include <algorithm>

namespace mycel::model {

namespace {

QByteArray valueOf(QByteArrayView inner, const char *key)
{
    const QByteArray sign = ' ' + QByteArray(key) + "=";
    const qsizetype at = inner.indexOf(sign);
    return at < 0 ? QByteArray() : quotedIn(inner.sliced(at + sign.size())).toByteArray();
}

QByteArray firstOf(QByteArrayView inner, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (const QByteArray value = valueOf(inner, key); !value.isEmpty())
            return value;
    }
    return {};
}

Figure figureOf(QByteArrayView inner)
{
    const QByteArrayView name = inner.trimmed();
    if (!(name.startsWith("figure ") || name.startsWith("img ") || name.startsWith("image ")))
        return {};
    const QByteArray caption = valueOf(inner, "caption");
    return {valueOf(inner, "src"), firstOf(inner, {"alt", "title"}), caption};
}

/// A closing one ("/button") and one with a text of its own up to there lead nowhere: what they are called is not said here.
QByteArray linkIn(QByteArrayView inner)
{
    const QByteArray page = valueOf(inner, "page"), to = page.isEmpty() ? firstOf(inner, {"url", "href", "link", "to"}) : page;
    const QByteArray said = firstOf(inner, {"caption", "title", "text", "label"});
    return to.isEmpty() || (said.isEmpty() && page.isEmpty()) ? QByteArray() : linkText(said, to);
}

} // namespace

QByteArray addressIn(QByteArrayView inner)
{
    if (const QByteArrayView quoted = quotedIn(inner); !quoted.isEmpty())
        return asAddress(quoted);
    const QList<QByteArray> words = inner.toByteArray().simplified().split(' ');
    if (words.size() > 1 && words[0] == "link")
        return asAddress('/' + words[1]);
    return words.size() > 1 && words[0] == "post_url" ? asAddress("/_posts/" + words[1]) : QByteArray();
}

QByteArray saidBy(QByteArrayView inner)
{
    const Figure figure = figureOf(inner);
    return figure.source.isEmpty() ? linkIn(inner) : pictureText(figure);
}

Figure figureIn(QByteArrayView line)
{
    const QByteArrayView tag = line.trimmed();
    const bool isTag = (tag.startsWith("{{<") && tag.endsWith(">}}")) || (tag.startsWith("{{%") && tag.endsWith("%}}"));
    return isTag && tag.count("}}") == 1 ? figureOf(tag.sliced(3, tag.size() - 6)) : Figure();
}

QByteArray embedOf(QByteArrayView inner)
{
    const qsizetype bar = inner.indexOf('|');
    QByteArrayView target = (bar < 0 ? inner : inner.first(bar)).trimmed();
    const QByteArrayView file = target.contains('#') ? target.first(target.indexOf('#')).trimmed() : target; // a part of a drawing
    const QByteArray ending = file.sliced(file.lastIndexOf('.') + 1).toByteArray().toLower();
    static const QList<QByteArray> pictures{"png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "bmp"};
    if (!pictures.contains(ending))
        return "[[" + inner.toByteArray() + "]]";
    const QByteArray said = bar < 0 ? QByteArray() : inner.sliced(bar + 1).trimmed().toByteArray();
    const bool isSize = std::ranges::all_of(said, [](char c) { return (c >= '0' && c <= '9') || c == 'x'; });
    return '!' + linkText(isSize ? file.first(file.lastIndexOf('.')).toByteArray() : said, file);
}

} // namespace mycel::model
