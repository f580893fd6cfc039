#pragma once
// A combo box in something that scrolls: the wheel goes through it to that, unless one stands in it.

#include <QComboBox>
#include <QWheelEvent>

namespace mycel::ui {

class CalmComboBox : public QComboBox {
public:
    explicit CalmComboBox(QWidget *parent) : QComboBox(parent) { setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace mycel::ui
