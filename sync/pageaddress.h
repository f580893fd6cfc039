#pragma once
// Where a file of the web is that somebody asked for: read as strictly as the address of a library, with what may stand behind a
// question mark.

#include "sync/address.h"

namespace mycel::sync {

struct PageAddress {
    QString url;       ///< as it is asked for
    Address address;   ///< whose server that is; its path says nothing

    bool operator==(const PageAddress &) const = default;
};

/// https://, webcal:// (which is https), and http:// to this computer. Refused as readAddress does.
Result<PageAddress> readPageAddress(const QString &typed);

} // namespace mycel::sync
