#pragma once
// What needs a hand, as cards of Home: passages of which there are two versions, translations whose original went on, links that
// lead nowhere. It asks and shows; where a card leads, its signals say.

#include "model/commons.h"
#include "ui/home/homecard.h"

#include <QObject>

namespace mycel::ui {

class HomeSection;
class ItemMarks;

class HandCards : public QObject {
    Q_OBJECT
public:
    using NameOf = std::function<QString(const QString &library)>;

    HandCards(model::Commons &commons, const ItemMarks &marks, const NameOf &nameOf, HomeSection &section, const Theme &theme, QObject *parent);
    void setTheme(const Theme &theme) { m_theme = theme; }
    void read();

Q_SIGNALS:
    void itemChosen(const mycel::model::ItemRef &ref);
    void twoVersionsChosen(const mycel::model::Item &item);
    void libraryChosen(const QString &key);

private:
    void show();
    [[nodiscard]] HomeCard::Content cardOf(const model::Item &item, const QString &facts, const std::function<void()> &chosen) const;
    model::Commons &m_commons;
    const ItemMarks &m_marks;
    NameOf m_nameOf;
    HomeSection &m_section;
    Theme m_theme;
    QList<model::LibraryCare> m_care;
};

} // namespace mycel::ui
