#include "ui/finder/facetchips.h"

#include "ui/finder/frequency.h"
#include "ui/parts/chips.h"
#include "ui/words/plaintext.h"

#include <QLocale>
#include <QMenu>

namespace mycel::ui {

namespace {
constexpr qsizetype Few = 5, MostInMenu = 60;
constexpr int ChipWidth = 150;

QString shownName(const QString &value)
{
    return words::seenName(value).replace(u'&', QStringLiteral("&&"));
}

} // namespace

FacetChips::FacetChips(model::Trait trait, const QString &heading, QWidget *parent)
    : FilterPart(heading, parent)
    , m_trait(trait)
{
    m_inside = new QWidget(this);
    m_row = chipRow(m_inside);
    m_more = new QPushButton(QStringLiteral("+"), m_inside);
    m_more->setObjectName(QStringLiteral("chip"));
    m_more->setAccessibleName(tr("More: %1").arg(heading));
    m_row->addWidget(m_more);
    column()->addWidget(m_inside);
    hide();
}

void FacetChips::applyTo(model::Wanted &wanted) const
{
    wanted.chosen[size_t(m_trait)] = m_chosen;
}

void FacetChips::show(const model::Wanted &wanted)
{
    m_chosen = wanted.chosen[size_t(m_trait)];
    draw();
}

void FacetChips::setMatches(const model::Matches &matches)
{
    m_counts = matches.counts.traits[size_t(m_trait)];
    draw();
}

void FacetChips::toggle(const QString &value, bool chosen)
{
    m_chosen.removeAll(value);
    if (chosen)
        m_chosen.append(value);
    Q_EMIT changed();
}

void FacetChips::draw()
{
    const QStringList values = byFrequency(m_counts);
    QStringList shown = m_chosen;
    for (const QString &value : values) {
        if (shown.size() < qMax(Few, m_chosen.size()) && !shown.contains(value, Qt::CaseInsensitive))
            shown.append(value);
    }
    setVisible(!shown.isEmpty());
    for (auto at = m_chips.begin(); at != m_chips.end();) {
        if (shown.contains(at.key())) {
            ++at;
        } else {
            m_row->removeWidget(at.value());
            at.value()->deleteLater();
            at = m_chips.erase(at);
        }
    }
    m_row->removeWidget(m_more);
    for (const QString &value : std::as_const(shown)) {
        QPushButton *&chip = m_chips[value];
        if (!chip) {
            chip = choiceChip({}, m_inside);
            chip->setText(chip->fontMetrics().elidedText(shownName(value), Qt::ElideRight, ChipWidth));
            connect(chip, &QPushButton::clicked, this, [this, value](bool chosen) { toggle(value, chosen); });
            m_row->addWidget(chip);
            chip->show();
        }
        chip->setAccessibleName(tr("%1, %n offer(s)", nullptr, m_counts.value(value)).arg(words::seenName(value)));
        chip->setToolTip(chip->accessibleName());
        chip->setChecked(m_chosen.contains(value, Qt::CaseInsensitive));
    }
    m_row->addWidget(m_more);
    delete m_more->menu();
    m_more->setVisible(values.size() > shown.size());
    auto *menu = new QMenu(m_more);
    for (const QString &value : values) {
        if (!shown.contains(value, Qt::CaseInsensitive) && menu->actions().size() < MostInMenu)
            menu->addAction(QStringLiteral("%1\t%2").arg(shownName(value), QLocale().toString(m_counts.value(value))), this, [this, value] { toggle(value, true); });
    }
    m_more->setMenu(menu);
    m_row->invalidate();
    m_inside->updateGeometry();
}

} // namespace mycel::ui
