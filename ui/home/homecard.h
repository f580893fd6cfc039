#pragma once
// One card of Home: a title, a tag, a few facts, and at their end perhaps a link. All of it is one button; the link is another.

#include "ui/theme.h"

#include <QPushButton>

namespace mycel::ui {

class HomeCard : public QPushButton {
    Q_OBJECT
public:
    struct Content {
        QString title;
        QString tag;
        Ink ink;
        QString facts;
        std::function<void()> chosen;
        QString link{};                       ///< empty: none
        std::function<void()> linkChosen{};
    };
    HomeCard(const Theme &theme, QWidget *parent);
    void show(const Content &content);
    void setTheme(const Theme &theme);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect mirrored(const QRect &where) const;
    [[nodiscard]] QRect titleRect() const;
    [[nodiscard]] QRect footRect() const;
    [[nodiscard]] int tagWidth() const;
    /// What is left for the facts.
    [[nodiscard]] int factsRoom() const;
    void place();
    Theme m_theme;
    Content m_content;
    QPushButton *m_link = nullptr;
};

} // namespace mycel::ui
