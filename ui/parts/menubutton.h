#pragma once
// A button that opens a menu, with the small arrow that says so behind its text. The arrow is drawn: few fonts have one, and
// looking for it through all the others takes longer than the rest of the button, and keeps them in memory.

#include <QPushButton>

namespace mycel::ui {

class MenuButton : public QPushButton {
    Q_OBJECT
public:
    using QPushButton::QPushButton;
    void setArrowColour(const QColor &colour);
    /// Empty text: no arrow either.
    void setTextAndArrow(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool hasArrow() const;
    QColor m_colour;
};

} // namespace mycel::ui
