#pragma once
// Whether the places of a library let us publish there, as they said when something was last sent to them, in mine.sqlite.
// Where they do not, what is written here stays here as suggestions. Never asked ahead: what was never tried is not known.

#include "model/mine/mine.h"

#include <QHash>

namespace mycel::model {

class Rights {
public:
    static sync::Result<Rights> open(const QString &folder);
    explicit Rights(Mine mine) : m_mine(std::move(mine)) {}

    sync::Result<void> note(const QString &library, const QString &place, bool maySend);
    /// Of each library whether its own place lets us, as far as that is known.
    static sync::Result<QHash<QString, bool>> known(const Mine &mine);

private:
    Mine m_mine;
};

} // namespace mycel::model
