#pragma once
// Secrets in the keychain of the system, through QtKeychain: the Secret Service of a Linux desktop, or what other systems
// have. Never in a plain file where there is none. Every call waits for its answer, and while it waits, for a person who may
// be asked to unlock it; `stop` ends that.

#include "app/keychain/keychainmaker.h"

#include <atomic>
#include <functional>

namespace QKeychain {
class Job;
}

namespace mycel::app {

class SystemKeychain : public model::Keychain {
public:
    [[nodiscard]] bool isThere() const override;
    sync::Result<QString> read(const QString &name) override;
    sync::Result<void> keep(const QString &name, const QString &secret) override;
    sync::Result<void> forget(const QString &name) override;
    void stop() override { m_stopped = true; }

private:
    sync::Result<QString> ask(const QString &name, const std::function<QKeychain::Job *()> &make) const;
    std::atomic<bool> m_stopped{false};
};

} // namespace mycel::app
