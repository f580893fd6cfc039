#pragma once
// Where passwords and passphrases may be kept: the system's own keychain, which the programs hand in. Commons asks it on a
// lane of its own, because it may wait for a person to unlock it; nothing is asked before something was to be kept.

#include "sync/result.h"

#include <QString>

namespace mycel::model {

class Keychain {
public:
    virtual ~Keychain() = default;
    /// Whether anything can be kept; asks nobody.
    [[nodiscard]] virtual bool isThere() const = 0;
    /// NotFound ("keychain"), or Refused ("keychain") where it stays locked.
    virtual sync::Result<QString> read(const QString &name) = 0;
    /// Refused ("keychain").
    virtual sync::Result<void> keep(const QString &name, const QString &secret) = 0;
    /// Fine where there was nothing.
    virtual sync::Result<void> forget(const QString &name) = 0;
    /// The program ends: whatever is being waited for fails. From any thread.
    virtual void stop() = 0;
};

} // namespace mycel::model
