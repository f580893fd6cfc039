#pragma once
// Enter presses the button on which one stands, as the space bar does. What a field did with the key comes first: a button to
// which it led is not pressed by the same key.

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace mycel::ui {

class EnterKey : public QObject {
public:
    explicit EnterKey(QWidget *window);

protected:
    bool eventFilter(QObject *window, QEvent *event) override;

private:
    QWidget *m_window;
    QPointer<QWidget> m_isFor; ///< what had the focus when the key was struck
};

} // namespace mycel::ui
