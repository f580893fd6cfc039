#pragma once
// A link that unfolds which way a library is reached, where that is chosen before anything goes there. Folded, it is as the system
// says.

#include "model/commons.h"

#include <QWidget>

namespace mycel::ui {

class ProxyChoice;

class ProxyFold : public QWidget {
    Q_OBJECT
public:
    ProxyFold(model::Commons &commons, QWidget *parent);
    /// What counts is in sight.
    void setProxy(const QString &text);
    /// As it was chosen or typed.
    [[nodiscard]] QString proxy() const;
    [[nodiscard]] sync::ProxyLogin login() const;
    void clearSecret();

private:
    void unfold();
    model::Commons &m_commons;
    ProxyChoice *m_choice = nullptr;
};

} // namespace mycel::ui
