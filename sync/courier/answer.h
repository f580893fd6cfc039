#pragma once
// A server's HTTP answer: what it means, as an Error or as nothing where it is good, and how much of it is taken in at once.

#include "sync/result.h"

#include <optional>

class QNetworkReply;

namespace mycel::sync {

/// `signedIn`: whether a name and secret went with the request (a 401 then says that they are wrong).
std::optional<Error> errorOfAnswer(const QNetworkReply &reply, bool signedIn);

/// How many bytes of an answer are taken in before they are read.
constexpr qint64 ReadAhead = 1 << 20;
/// Holds an answer that has begun to ReadAhead. Not before it has: Qt forgets that then, and Qt 6.4 falls over a null pointer
/// where it is told so between the connection and its TLS, or when there came none.
void limitReadAhead(QNetworkReply &reply);

} // namespace mycel::sync
