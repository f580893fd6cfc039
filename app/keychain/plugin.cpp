// The system's keychain as a plug-in: with it come D-Bus and the Secret Service, which nobody who keeps no password needs.
#include "app/keychain/systemkeychain.h"

#include <QObject>

namespace mycel::app {

class KeychainPlugin : public QObject, public KeychainMaker {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID MYCEL_KEYCHAIN)
    Q_INTERFACES(mycel::app::KeychainMaker)
public:
    [[nodiscard]] std::unique_ptr<model::Keychain> make() const override { return std::make_unique<SystemKeychain>(); }
};

} // namespace mycel::app

#include "plugin.moc"
