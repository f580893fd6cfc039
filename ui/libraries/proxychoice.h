#pragma once
// Which way a library is reached, as a person chooses it: as the system says, straight, or through a proxy of theirs. It only
// asks; whether what was typed is a proxy, the model says.

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace mycel::ui {

class ProxyChoice : public QWidget {
    Q_OBJECT
public:
    explicit ProxyChoice(QWidget *parent);
    /// As sync/proxy.h writes it.
    void setProxy(const QString &text);
    [[nodiscard]] QString proxy() const;
    /// For a sentence: "Through Tor" …
    [[nodiscard]] static QString textOf(const QString &proxy);

private:
    void show(int index);
    QComboBox *m_way = nullptr;
    QLineEdit *m_address = nullptr;
    QLabel *m_explains = nullptr;
};

} // namespace mycel::ui
