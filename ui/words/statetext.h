#pragma once
// What a library's sync is doing, and when something was, in words.

#include "sync/state.h"

#include <QString>

namespace mycel::words {

/// "09:12", as the language writes it; never with seconds, which nobody asks for. A moment is told in local time.
QString clockText(const QTime &time);
QString clockText(const QDateTime &when);
/// A date and what clockText() says of it, of a moment in local time.
QString dayAndClockText(const QDateTime &when);
/// "today 09:12", "yesterday 18:00", "Monday 09:12" or a date; local time of this computer.
QString whenText(const QDateTime &when, const QDateTime &now = QDateTime::currentDateTime());
/// What arrives, and how much of it.
QString progressText(const sync::State &state);
/// One sentence on how a library stands; `local`: it is had from nowhere.
QString stateText(const sync::State &state, bool local);
/// "Swedish" in the interface's language would be another word for everyone: a language is named in itself, "Svenska".
QString languageName(const QString &tag);

} // namespace mycel::words
