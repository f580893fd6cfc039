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

void KeySlots::show(const model::Value &map) const
{
    for (const Slot &slot : m_slots) {
        if (slot.keys.size() == 1) {
            slot.field->setValue(map[slot.keys.first()]);
            continue;
        }
        model::Value::Map its;
        for (const QString &name : slot.keys)
            put(its, name, map[name]);
        slot.field->setValue(model::mapOf(its));
    }
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
