#include "model/content/manuscript.h"

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
