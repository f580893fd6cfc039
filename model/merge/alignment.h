#pragma once
// How the units of one side of a body correspond to those of its base: each unit of base is the same, changed or deleted
// there, and every other unit of the side was inserted before some unit of base, or moved from elsewhere.

#include "model/merge/text.h"
#include "model/merge/units.h"

#include <optional>
#include <unordered_map>

namespace mycel::model::merge {

/// The units of a text with what they are compared by.
struct Read {
    Units body;
    std::vector<int> text; ///< number of each unit's normalised text
};

class Reading {
public:
    Read operator()(QByteArrayView body);
    [[nodiscard]] int texts() const { return m_texts.count(); }

private:
    Numbers m_texts;
    QHash<QByteArray, int> m_asWritten; ///< the numbers of units, as they were before they were normalised: most stand in all the texts
};

/// Where a moved unit stands now: in the gap before which unit of base, and which unit of the side it is.
struct Place {
    int gap = 0;
    int unit = 0;
};

struct Alignment {
    std::vector<std::optional<int>> unit;   ///< of each unit of base: which one of the side it is now
    std::vector<std::vector<int>> inserted; ///< by gap: units of the side before that unit of base; the last gap is the end
    std::unordered_map<int, Place> moved;   ///< units of base that stand elsewhere, unchanged
};

Alignment align(const Read &base, const Read &side, int texts);

} // namespace mycel::model::merge
