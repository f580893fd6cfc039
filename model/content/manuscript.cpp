#include "model/content/manuscript.h"

#include "model/content/yaml.h"

namespace mycel::model {

namespace {

/// What has to be done to `before` so that it says `after`.
QList<KeyChange> changesBetween(const Value &before, const Value &after)
{
    QList<KeyChange> changes;
    for (const auto &[key, value] : before.map()) {
        if (after[key].isNone() && !value.isNone())
            changes.append({key, {}});
    }
    for (const auto &[key, value] : after.map()) {
        if (!(before[key] == value))
            changes.append({key, value});
    }
    return changes;
}

} // namespace

Manuscript readManuscript(const QByteArray &file)
{
    const FrontMatter matter = readFrontMatter(file);
    QByteArray text = file.mid(matter.bodyAt);
    text.replace("\r\n", "\n");
    qsizetype begin = 0, end = text.size();
    while (begin < end && text[begin] == '\n')
        ++begin;
    while (end > begin && text[end - 1] == '\n')
        --end;
    return {matter.keys, text.mid(begin, end - begin)};
}

sync::Result<QByteArray> writeManuscript(Kind kind, const QByteArray &opening, const Manuscript &now)
{
    if (opening.isEmpty())
        return composeItem(newItemOf(kind, now), {}, {});
    const Manuscript before = readManuscript(opening);
    const auto changed = changeKeys(opening, changesBetween(before.keys, now.keys));
    return changed && now.text != before.text ? changeText(*changed, now.text) : changed;
}

bool canChangeKeys(const QByteArray &file)
{
    if (file.isEmpty())
        return true;
    Value other;
    other.is = QStringLiteral("x");
    QStringList keys{QStringLiteral("x-new")};
    const Value now = readFrontMatter(file).keys;
    for (const auto &[key, value] : now.map())
        keys.append(key);
    return std::ranges::all_of(keys, [&](const QString &key) { return changeKeys(file, {{key, other}}).has_value(); });
}

QByteArray writtenIn(Kind kind, const QByteArray &opening, const QByteArray &now)
{
    if (opening.isEmpty())
        return opening;
    const auto again = writeManuscript(kind, opening, readManuscript(now));
    return again && *again == now ? opening : now;
}

QByteArray sourceText(const QByteArray &file)
{
    return QByteArray(file).replace("\r\n", "\n");
}

QByteArray fromSourceText(const QByteArray &file, QByteArray text)
{
    if (file.startsWith(ByteOrderMark) && !text.startsWith(ByteOrderMark)) // which no editor shows
        text.prepend(ByteOrderMark);
    if (text == sourceText(file))
        return file;
    return file.contains("\r\n") ? text.replace("\n", "\r\n") : text;
}

NewItem newItemOf(Kind kind, const Manuscript &written)
{
    NewItem item{kind, written.keys[u"title"].text(), written.keys[u"lang"].text(), {}, written.text};
    for (const auto &[key, value] : written.keys.map()) {
        if (key != QLatin1String("title") && key != QLatin1String("lang"))
            item.keys.append({key, value});
    }
    return item;
}

} // namespace mycel::model
