#pragma once
// A control with a value in something that scrolls: the wheel goes through it to that, unless one stands in it.

#include <QComboBox>
#include <QWheelEvent>

namespace mycel::ui {

template <class Control>
class Calm : public Control {
public:
    template <class... Of>
    explicit Calm(Of... of) : Control(of...) { this->setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (this->hasFocus())
            Control::wheelEvent(event);
        else
            event->ignore();
    }
};

using CalmComboBox = Calm<QComboBox>;

} // namespace mycel::ui
