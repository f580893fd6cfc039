#pragma once
// Whether a page holds nothing but what a page of ours may: read by a real HTML parser, as a browser would.

#include <QByteArray>

namespace mycel::fuzz {

/// The first thing in `html` that is not ours, or empty.
QByteArray foreignIn(const QByteArray &html);

} // namespace mycel::fuzz
