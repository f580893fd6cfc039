#pragma once
// Fields that together write one map, each a key of it or several; what no field shows stays as it is.

#include "ui/editor/keyfield.h"

namespace mycel::ui {

class KeySlots {
public:
    /// `keys`: one whose value the field has, or several: then it has a map of them.
    void add(const QStringList &keys, KeyField *field) { m_slots.append({keys, field}); }
    void clear() { m_slots.clear(); }
    void show(const model::Value &map) const;
    /// In the fields that have something else. The first of these; none where all is so already.
    KeyField *showChanged(const model::Value &map) const;
    /// The map with what the fields have; none where nothing is left.
    [[nodiscard]] model::Value written(const model::Value &map) const;
    /// The field of one key; there must be one.
    [[nodiscard]] KeyField *at(const QString &key) const;
    [[nodiscard]] KeyField *first() const { return m_slots.isEmpty() ? nullptr : m_slots.first().field; }

private:
    struct Slot {
        QStringList keys;
        KeyField *field;
    };
    static model::Value valueOf(const Slot &slot, const model::Value &map);
    QList<Slot> m_slots;
};

} // namespace mycel::ui
