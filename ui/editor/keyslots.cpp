#include "ui/editor/keyslots.h"

namespace mycel::ui {

namespace {

/// A key that is there keeps its place, a new one comes last.
void put(model::Value::Map &map, const QString &name, const model::Value &value)
{
    const auto at = std::ranges::find(map, name, &std::pair<QString, model::Value>::first);
    if (at != map.end() && value.isNone())
        map.erase(at);
    else if (at != map.end())
        at->second = value;
    else if (!value.isNone())
        map.append({name, value});
}

} // namespace

/// What its field has of it.
model::Value KeySlots::valueOf(const Slot &slot, const model::Value &map)
{
    if (slot.keys.size() == 1)
        return map[slot.keys.first()];
    model::Value::Map its;
    for (const QString &name : slot.keys)
        put(its, name, map[name]);
    return model::mapOf(its);
}

void KeySlots::show(const model::Value &map) const
{
    for (const Slot &slot : m_slots)
        slot.field->setValue(valueOf(slot, map));
}

KeyField *KeySlots::at(const QString &key) const
{
    const auto slot = std::ranges::find(m_slots, QStringList(key), &Slot::keys);
    Q_ASSERT(slot != m_slots.end());
    return slot->field;
}

KeyField *KeySlots::showChanged(const model::Value &map) const
{
    KeyField *first = nullptr;
    for (const Slot &slot : m_slots) {
        const model::Value value = valueOf(slot, map);
        if (slot.field->value() == value)
            continue;
        slot.field->setValue(value);
        first = first ? first : slot.field;
    }
    return first;
}

model::Value KeySlots::written(const model::Value &map) const
{
    model::Value::Map all = map.map();
    for (const Slot &slot : m_slots) {
        const model::Value value = slot.field->value();
        for (const QString &name : slot.keys)
            put(all, name, slot.keys.size() == 1 ? value : value[name]);
    }
    return model::mapOf(all);
}

} // namespace mycel::ui
