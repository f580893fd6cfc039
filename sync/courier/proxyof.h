#pragma once
// The proxy of an errand as Qt Network knows it. In the courier alone.

#include "sync/couriercall.h"

#include <QNetworkProxy>

namespace mycel::sync {

/// Its user and password are UTF-8 bytes, each as a letter. NoProxy where the way is straight. What the system says is asked
/// for the errand's own address. Refused ("bad-proxy").
Result<QNetworkProxy> proxyOf(const Errand &errand);
/// What to say where a proxy does not let us in: it was not told who we are, or does not believe it.
QByteArray wordOfUnknown(const QNetworkProxy &proxy);

} // namespace mycel::sync
