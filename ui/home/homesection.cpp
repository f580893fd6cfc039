#include "ui/home/homesection.h"

#include "ui/parts/columnplace.h"

#include <QLabel>
#include <QVBoxLayout>

namespace mycel::ui {

HomeSection::HomeSection(const QString &heading, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(heading);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 8);
    m_column->setSpacing(8);
    m_column->addWidget(sectionLabel(heading, this));
    hide();
}

void HomeSection::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (HomeCard *card : std::as_const(m_cards))
        card->setTheme(theme);
}

void HomeSection::show(const QList<HomeCard::Content> &cards)
{
    const bool wasEmpty = isEmpty();
    while (m_cards.size() > cards.size())
        m_cards.takeLast()->deleteLater();
    while (m_cards.size() < cards.size()) {
        m_cards.append(new HomeCard(m_theme, this));
        m_column->addWidget(m_cards.last());
    }
    for (qsizetype i = 0; i < cards.size(); ++i)
        m_cards[i]->show(cards[i]);
    setVisible(!cards.isEmpty());
    if (wasEmpty != isEmpty())
        Q_EMIT filled();
}

} // namespace mycel::ui
