#pragma once
// What goes through the pipe between the window's side and the courier: one line of JSON in, lines of JSON out. Both sides
// read it here, so there is one form. Secrets travel only here, never in arguments or the environment.

#include "sync/couriercall.h"

#include <variant>

namespace mycel::sync {

/// One line the courier wrote.
using CourierLine = std::variant<Progress, Arrival, Error>;

/// Without the newline at the end.
QByteArray writeErrand(const Errand &errand);
Result<Errand> readErrand(const QByteArray &line);

QByteArray writeLine(const CourierLine &line);
/// Damaged ("courier-died") for anything that is not one of ours.
Result<CourierLine> readLine(const QByteArray &line);

} // namespace mycel::sync
