#pragma once
// An Error as people read it: one sentence on what happened and that nothing is lost, and one way out. For the window and
// the terminal alike.

#include "sync/result.h"

#include <QString>

namespace mycel::words {

struct ErrorText {
    QString sentence;   ///< what happened, and what that means for what is here
    QString wayOut;     ///< what can be done now
    QString option{};   ///< with which option, in a terminal

    /// For the window.
    [[nodiscard]] QString text() const { return sentence + QLatin1Char(' ') + wayOut; }
    /// For the terminal.
    [[nodiscard]] QString line() const { return option.isEmpty() ? text() : QStringLiteral("%1 (%2)").arg(text(), option); }
};

ErrorText textOf(const sync::Error &error);

} // namespace mycel::words
