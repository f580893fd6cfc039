#pragma once
// What every fallible function of the house returns. Nothing here throws, logs or shows: an error is a value that
// travels to the one place that can act upon it, and ui/words turns it there into a sentence and one way out.

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace mycel::sync {

struct Error {
    enum class Kind { NotFound, Offline, Refused, SignIn, Full, Damaged, TooLarge, Cancelled, Internal };

    Kind kind = Kind::Internal;
    /// What exactly, as a stable word that ui/words has a sentence for ("missing-object", "other-host"); may be empty.
    QByteArray why{};
    /// For "Details": technical, English, never a secret, never an address with a password.
    QString detail{};

    bool operator==(const Error &) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

/// `return fail(Error::Kind::Refused, "missing-object", detail);`
inline tl::unexpected<Error> fail(Error::Kind kind, QByteArray why = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(why), std::move(detail)});
}

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace mycel::sync
