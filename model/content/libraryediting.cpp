#include "model/content/libraryediting.h"

#include "model/content/composing.h"
#include "model/content/kinds.h"
#include "model/content/naming.h"
#include "model/content/yaml.h"

#include <QSet>

namespace mycel::model {

namespace {

const QString Categories = QStringLiteral("categories"), People = QStringLiteral("maintainers");

/// Each a map with a name, also where it is written as a name alone; what is neither is nobody.
Value namedIn(const Value &written)
{
    const bool isOne = !written.text().isEmpty() || !written.map().isEmpty();
    Value::List named;
    for (const Value &each : isOne ? Value::List{written} : written.list()) {
        const Value whole = each.map().isEmpty() ? scalarOf(each.text()) : each;
        if (!whole.isNone())
            named.append(each.map().isEmpty() ? mapOf({{QStringLiteral("name"), whole}}) : each);
    }
    return listOf(named);
}

/// An id is for ever, so that a category can be called something else and keeps its threads.
Value withIds(const Value &categories)
{
    QSet<QString> taken;
    for (const Value &each : categories.list())
        taken.insert(each[u"id"].text());
    Value::List whole;
    for (const Value &each : categories.list()) {
        if (!each[u"id"].text().isEmpty()) {
            whole.append(each);
            continue;
        }
        const QString slug = QString::fromLatin1(slugOf(each[u"name"].text()));
        QString id = slug;
        for (int number = 2; taken.contains(id); ++number)
            id = slug + u'-' + QString::number(number);
        taken.insert(id);
        Value::Map map = each.map();
        map.removeIf([](const auto &part) { return part.first == QLatin1String("id"); });
        whole.append(mapOf(Value::Map{{QStringLiteral("id"), scalarOf(id)}} + map));
    }
    return listOf(whole);
}

/// As it is written into the file.
Value asWritten(const KeyChange &change)
{
    if (change.key == Categories)
        return withIds(namedIn(change.value));
    return change.key == People ? namedIn(change.value) : change.value;
}

qsizetype sizeOf(const Value &value)
{
    qsizetype size = value.text().toUtf8().size();
    for (const Value &each : value.list())
        size += sizeOf(each);
    for (const auto &[key, part] : value.map())
        size += key.size() + sizeOf(part);
    return size;
}

/// Whether the file now says what it said, but for the changes.
bool saysElseTheSame(const QByteArray &before, const QByteArray &now, const QList<KeyChange> &changes)
{
    const auto without = [&changes](const Yaml &yaml) {
        Value::Map map = yaml.value.map();
        map.removeIf([&changes](const auto &entry) { return std::ranges::find(changes, entry.first, &KeyChange::key) != changes.end(); });
        return mapOf(map).inKeyOrder();
    };
    const Yaml was = readYaml(before), is = readYaml(now);
    const auto isDone = [&is](const KeyChange &change) { return is.value[change.key].inKeyOrder() == change.value.inKeyOrder(); };
    return was.problem.isEmpty() && is.problem.isEmpty() && (before.isEmpty() || without(was) == without(is)) && std::ranges::all_of(changes, isDone);
}

} // namespace

Value categoriesOf(const QList<Category> &categories)
{
    Value::List list;
    for (const Category &each : categories)
        list.append(mapOf({{QStringLiteral("id"), scalarOf(each.id)}, {QStringLiteral("name"), scalarOf(each.name)}, {QStringLiteral("purpose"), scalarOf(each.purpose)}}));
    return listOf(list);
}

Value libraryKeysOf(const QByteArray &file)
{
    const Yaml yaml = readYaml(file);
    Value::Map keys;
    for (const Key &key : libraryKeys()) {
        const QString name = QString::fromLatin1(key.name);
        Value value = yaml.value[name];
        if (name == People || name == Categories)
            value = namedIn(value);
        if (name == Categories && value.isNone())
            value = categoriesOf(defaultCategories());
        if (!value.isNone())
            keys.append({name, value});
    }
    return mapOf(keys);
}

QList<KeyChange> changesBetween(const Value &before, const Value &after)
{
    QList<KeyChange> changes;
    for (const Key &key : libraryKeys()) {
        const QString name = QString::fromLatin1(key.name);
        if (!(before[name] == after[name]))
            changes.append({name, after[name]});
    }
    return changes;
}

sync::Result<QByteArray> reviseLibraryFile(const QByteArray &file, const QList<KeyChange> &changes)
{
    if (const auto may = mayBeEdited(file); !may)
        return sync::fail(may.error());
    QList<KeyChange> whole = changes;
    qsizetype size = file.size();
    for (KeyChange &change : whole) {
        change.value = asWritten(change);
        size += sizeOf(change.value);
    }
    if (size > MaxLibraryFileBytes)
        return sync::fail(sync::Error::Kind::TooLarge, "long-library-file");
    // As the keys of an item, so that there is one way in which keys are changed.
    const QByteArray line = file.contains("\r\n") ? "\r\n" : "\n", mark = "---" + line;
    const QByteArray bom = file.startsWith(ByteOrderMark) ? ByteOrderMark.toByteArray() : QByteArray();
    const QByteArray text = file.size() > bom.size() ? file.mid(bom.size()) : "format: 1" + line;
    const QByteArray before = text.startsWith(mark) ? QByteArray() : mark;
    const QByteArray after = (text.endsWith('\n') ? QByteArray() : line) + mark;
    const auto changed = changeKeys(before + text + after, whole);
    const QByteArray now = changed ? bom + changed->mid(before.size()).chopped(mark.size()) : QByteArray();
    if (!changed || !saysElseTheSame(file, now, whole))
        return sync::fail(sync::Error::Kind::Refused, "library-file");
    return now;
}

} // namespace mycel::model
