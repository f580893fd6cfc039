#pragma once
// A search that is kept, and what is new in it.

#include "model/finder/wanted.h"

#include <QHash>

namespace mycel::model {

/// By which an offer is known, whatever language it is read in.
struct OfferKey {
    QString library;
    QString id;                    ///< the item's identity

    bool operator==(const OfferKey &) const = default;
};

inline size_t qHash(const OfferKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.library, key.id);
}

struct SavedSearch {
    QString id;
    QString name;
    QString words;
    Wanted wanted;

    bool operator==(const SavedSearch &) const = default;
};

/// How a kept search stands.
struct SearchNews {
    SavedSearch search;
    int all = 0;
    QList<OfferKey> fresh;         ///< that it has not shown yet
};

} // namespace mycel::model
