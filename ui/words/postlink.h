#pragma once
// The links of a thread's page that ask for a deed; threadpage.h says how they are read.

#include <QString>

namespace mycel::words {

QString safe(const QString &text);
/// mycel://post/<deed>/<post>[/<value>]?<token>
QString postAddress(const char *deed, const QString &post, const QString &value, const QString &token);
/// `label`: what a screen reader says of it.
QString postLink(const char *deed, const QString &post, const QString &value, const QString &token, const QString &words, const QString &label);

} // namespace mycel::words
