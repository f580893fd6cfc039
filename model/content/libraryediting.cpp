#include "model/content/libraryediting.h"

#include "model/content/composing.h"
#include "model/content/kinds.h"
#include "model/content/naming.h"
#include "model/content/yaml.h"

#include <QSet>

namespace mycel::model {

namespace {

const QString Categories = QStringLiteral("categories");

Value peopleIn(const Value &written)
{
    Value::List people;
    for (const Value &person : written.list())
        people.append(person.map().isEmpty() ? mapOf({{QStringLiteral("name"), scalarOf(person.text())}}) : person);
    return listOf(people);
}

/// An id is for ever, so that a category can be called something else and keeps its threads.
Value withIds(const Value &categories)
{
    QSet<QString> taken;
    for (const Value &each : categories.list())
        taken.insert(each[u"id"].text());
    Value::List whole;
    for (const Value &each : categories.list()) {
        const bool isNew = each[u"id"].text().isEmpty();
        const QString slug = QString::fromLatin1(slugOf(each[u"name"].text()));
        QString id = slug;
        for (int number = 2; isNew && taken.contains(id); ++number)
            id = slug + u'-' + QString::number(number);
        taken.insert(id);
        Value::Map map = each.map();
        map.removeIf([isNew](const auto &part) { return isNew && part.first == QLatin1String("id"); });
        whole.append(isNew ? mapOf(Value::Map{{QStringLiteral("id"), scalarOf(id)}} + map) : each);
    }
    return listOf(whole);
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
        if (name == QLatin1String("maintainers"))
            value = peopleIn(value);
        else if (name == Categories && readLibraryFile(file).categories.isEmpty())
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
    for (KeyChange &change : whole) {
        if (change.key == Categories)
            change.value = withIds(change.value);
    }
    // As the keys of an item, so that there is one way in which keys are changed.
    const QByteArray line = file.contains("\r\n") ? "\r\n" : "\n", mark = "---" + line;
    const QByteArray before = file.startsWith(mark) ? QByteArray() : mark;
    const QByteArray text = file.isEmpty() ? "format: 1" + line : file;
    const QByteArray after = (text.endsWith('\n') ? QByteArray() : line) + mark;
    const auto changed = changeKeys(before + text + after, whole);
    return changed ? changed->mid(before.size()).chopped(mark.size()) : changed;
}

} // namespace mycel::model
