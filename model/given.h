#pragma once
// What was given to sign in with at the places of one library: a name and a password, a key, which host is the right one. Each
// is for one place and goes to no other; what a proxy asks for is for the proxy, whichever place is gone to through it.

#include "sync/access.h"

#include <QHash>

namespace mycel::model {

class Given {
public:
    Given() = default;
    /// For the place that is named with it or, where none is, for the library's own address.
    Given(const sync::Access &access) { update({}, access); } // NOLINT(google-explicit-constructor): most libraries have one place

    /// What is given later for a place goes before what was given earlier. `place`: a canonical address.
    void update(const QString &place, const sync::Access &access)
    {
        m_at[place].update(access);
        m_at[place].proxyLogin = {};
        if (!access.proxyLogin.isEmpty())
            m_proxyLogin = access.proxyLogin;
    }
    void forget(const QString &place)
    {
        m_at.remove(place);
        m_proxyLogin = {};
    }
    /// It was kept where it was to be kept.
    void keepNoMore()
    {
        for (sync::Access &each : m_at)
            each.credentials.keep = false;
        m_proxyLogin.keep = false;
    }
    /// For one place; `meant`: the one that what names none is for.
    [[nodiscard]] sync::Access at(const QString &place, const QString &meant) const
    {
        sync::Access access = m_at.value(place);
        if (place == meant)
            access.update(m_at.value({}));
        access.proxyLogin = m_proxyLogin;
        return access;
    }

private:
    QHash<QString, sync::Access> m_at;
    sync::ProxyLogin m_proxyLogin;
};

} // namespace mycel::model
