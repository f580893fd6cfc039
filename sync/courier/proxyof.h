#pragma once
// The proxy of an errand as Qt Network knows it. In the courier alone.

#include "sync/couriercall.h"

#include <QNetworkProxy>

namespace mycel::sync {

/// NoProxy where the way is straight. What the system says is asked for the errand's own address; its proxy for web pages is
/// none for SSH. Refused ("bad-proxy").
Result<QNetworkProxy> proxyOf(const Errand &errand);

} // namespace mycel::sync
