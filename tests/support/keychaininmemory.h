#pragma once
// A keychain that is open, holds what it is given, and is gone with the test.

#include "model/keychain.h"

#include <QHash>
#include <QMutex>

namespace mycel::tests {

class KeychainInMemory : public model::Keychain {
public:
    [[nodiscard]] bool isThere() const override { return true; }
    sync::Result<QString> read(const QString &name) override
    {
        const QMutexLocker one(&m_guard);
        return m_secrets.contains(name) ? m_secrets.value(name) : sync::Result<QString>(sync::fail(sync::Error::Kind::NotFound, "keychain"));
    }
    sync::Result<void> keep(const QString &name, const QString &secret) override
    {
        const QMutexLocker one(&m_guard);
        m_secrets.insert(name, secret);
        return {};
    }
    sync::Result<void> forget(const QString &name) override
    {
        const QMutexLocker one(&m_guard);
        m_secrets.remove(name);
        return {};
    }
    void stop() override {}
    [[nodiscard]] QStringList secrets() const
    {
        const QMutexLocker one(&m_guard);
        return m_secrets.values();
    }

private:
    mutable QMutex m_guard;
    QHash<QString, QString> m_secrets;
};

} // namespace mycel::tests
