#pragma once
// The SSH key that Mycel makes for one address: its public part to be copied, and what to do with it, in plain words. The key
// is made when this is first shown for an address, and stays the same.

#include "model/commons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace mycel::ui {

class OwnKeyBox : public QWidget {
    Q_OBJECT
public:
    OwnKeyBox(model::Commons &commons, QWidget *parent);
    void showFor(const QString &address);
    /// Empty until it is there.
    [[nodiscard]] const QString &file() const { return m_key.file; }

private:
    void show(const sync::Result<sync::SshKey> &key);
    model::Commons &m_commons;
    QString m_address;
    sync::SshKey m_key;
    QLabel *m_line = nullptr;
    QLabel *m_explains = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace mycel::ui
