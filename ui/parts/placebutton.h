#pragma once
// One line of the sidebar: an icon, a name, and a count or a sign at its end. In a narrow window only the icon.

#include "ui/theme.h"

#include <QPushButton>

namespace mycel::ui {

class PlaceButton : public QPushButton {
    Q_OBJECT
public:
    PlaceButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent);

    void setTheme(const Theme &theme);
    void setIconColour(const QColor &colour);  ///< invalid: the text's
    void setName(const QString &name);
    void setCount(int count);                  ///< -1: none
    /// An icon at the end, and what it says in words.
    void setSign(const QString &icon, const QColor &colour, const QString &words);
    void setNarrow(bool narrow);
    void setQuiet(bool quiet);                 ///< drawn in the accent's colour, as something to do

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    Theme m_theme;
    QString m_icon, m_name, m_sign, m_signWords;
    QColor m_iconColour, m_signColour;
    int m_count = -1;
    bool m_narrow = false;
    bool m_quiet = false;
};

} // namespace mycel::ui
