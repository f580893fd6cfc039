#pragma once
// A section of Home: a heading and its cards. It is gone where there are none. A card that was there stays the same one, so that
// nobody loses the place that they are at while something else arrives.

#include "ui/home/homecard.h"

class QLabel;
class QVBoxLayout;

namespace mycel::ui {

class HomeSection : public QWidget {
    Q_OBJECT
public:
    HomeSection(const QString &heading, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void show(const QList<HomeCard::Content> &cards);
    [[nodiscard]] bool isEmpty() const { return m_cards.isEmpty(); }

Q_SIGNALS:
    /// There are cards now, or none any more.
    void filled();

private:
    Theme m_theme;
    QVBoxLayout *m_column = nullptr;
    QList<HomeCard *> m_cards;
};

} // namespace mycel::ui
