#include "ui/words/errortext.h"

#include <QCoreApplication>

namespace mycel::words {

ErrorText textOf(const sync::Error &error)
{
    Q_UNUSED(error)
    return {QCoreApplication::translate("Errors", "Something went wrong inside Mycel. Nothing is lost."),
            QCoreApplication::translate("Errors", "Try again.")};
}

} // namespace mycel::words
