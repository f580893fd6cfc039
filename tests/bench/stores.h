#pragma once
// The repositories of a data folder, opened when they are first asked for. For the bench's programs, which read an index
// without the rest of the house around it.

#include "model/index/index.h"

#include <map>

namespace mycel::bench {

class Stores {
public:
    explicit Stores(QString data) : m_data(std::move(data)) {}

    const sync::Repository *operator()(const QString &library)
    {
        auto &kept = m_open[library];
        if (!kept) {
            if (auto opened = sync::Repository::open(m_data + QStringLiteral("/libraries/") + library + QStringLiteral(".git")))
                kept = std::move(*opened);
        }
        return kept ? &*kept : nullptr;
    }

private:
    QString m_data;
    std::map<QString, std::optional<sync::Repository>> m_open;
};

} // namespace mycel::bench
