#pragma once
// What the programs know of the keychain's plug-in: that it makes one.

#include "model/keychain.h"

#include <QtPlugin>

#include <memory>

#define MYCEL_KEYCHAIN "mycel.Keychain/1"

namespace mycel::app {

class KeychainMaker {
public:
    virtual ~KeychainMaker() = default;
    [[nodiscard]] virtual std::unique_ptr<model::Keychain> make() const = 0;
};

/// Loads the plug-in beside the program when it is first asked anything. Where there is no plug-in there is no keychain.
std::shared_ptr<model::Keychain> keychainBesideUs();

} // namespace mycel::app

Q_DECLARE_INTERFACE(mycel::app::KeychainMaker, MYCEL_KEYCHAIN)
