#pragma once
// What a server's HTTP answer means, as an Error or as nothing where it is good.

#include "sync/result.h"

#include <optional>

class QNetworkReply;

namespace mycel::sync {

/// `signedIn`: whether a name and secret went with the request (a 401 then says that they are wrong).
std::optional<Error> errorOfAnswer(const QNetworkReply &reply, bool signedIn);

} // namespace mycel::sync
