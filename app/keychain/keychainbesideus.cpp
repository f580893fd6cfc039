#include "app/keychain/keychainmaker.h"
#include "app/plugin.h"

#include <QObject>

#include <mutex>

namespace mycel::app {

namespace {

/// No keychain until it is asked for, and then the plug-in's, if there is one.
class LateKeychain : public model::Keychain {
public:
    [[nodiscard]] bool isThere() const override { return real() && real()->isThere(); }
    sync::Result<QString> read(const QString &name) override { return real() ? real()->read(name) : sync::fail(none()); }
    sync::Result<void> keep(const QString &name, const QString &secret) override { return real() ? real()->keep(name, secret) : sync::fail(none()); }
    sync::Result<void> forget(const QString &name) override { return real() ? real()->forget(name) : sync::Result<void>(); }
    void stop() override
    {
        const std::lock_guard one(m_guard);
        m_loaded = true; // whoever comes now comes too late
        if (m_real)
            m_real->stop();
    }

private:
    static sync::Error none() { return {sync::Error::Kind::Refused, "keychain", QStringLiteral("there is none")}; }
    model::Keychain *real() const
    {
        const std::lock_guard one(m_guard);
        if (!m_loaded) {
            m_loaded = true;
            const auto *maker = qobject_cast<KeychainMaker *>(pluginBesideUs("mycel-keychain"));
            m_real = maker ? maker->make() : nullptr;
        }
        return m_real.get();
    }
    mutable std::mutex m_guard;
    mutable bool m_loaded = false;
    mutable std::unique_ptr<model::Keychain> m_real;
};

} // namespace

std::shared_ptr<model::Keychain> keychainBesideUs()
{
    return std::make_shared<LateKeychain>();
}

} // namespace mycel::app
