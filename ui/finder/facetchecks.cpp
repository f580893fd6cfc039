#include "ui/finder/facetchecks.h"

#include "ui/finder/frequency.h"
#include "ui/parts/hint.h"
#include "ui/words/plaintext.h"

#include <QCheckBox>
#include <QLocale>
#include <QPushButton>

namespace mycel::ui {

namespace {
constexpr qsizetype Few = 5, Most = 60;
constexpr int RowWidth = 150;
}

FacetChecks::FacetChecks(model::Trait trait, const QString &heading, int least, std::function<QString(const QString &)> nameOf, QWidget *parent)
    : FilterPart(heading, parent)
    , m_trait(trait)
    , m_least(least)
    , m_nameOf(std::move(nameOf))
{
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    column()->addLayout(m_rows);
    m_more = new QPushButton(this);
    m_more->setObjectName(QStringLiteral("link"));
    column()->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        draw();
    });
    hide();
}

void FacetChecks::applyTo(model::Wanted &wanted) const
{
    wanted.chosen[size_t(m_trait)] = m_chosen;
}

void FacetChecks::show(const model::Wanted &wanted)
{
    m_chosen = wanted.chosen[size_t(m_trait)];
    draw();
}

void FacetChecks::setMatches(const model::Matches &matches)
{
    m_counts = matches.counts.traits[size_t(m_trait)];
    draw();
}

void FacetChecks::toggle(const QString &value, bool chosen)
{
    m_chosen.removeAll(value);
    if (chosen)
        m_chosen.append(value);
    Q_EMIT changed();
}

/// A box that was there stays the same one, so that nobody loses the place that they are at.
void FacetChecks::draw()
{
    QStringList values = m_counts.keys();
    for (const QString &value : std::as_const(m_chosen)) {
        if (!values.contains(value, Qt::CaseInsensitive))
            values.append(value);
    }
    const auto before = [this](const QString &a, const QString &b) {
        const bool aChosen = m_chosen.contains(a, Qt::CaseInsensitive), bChosen = m_chosen.contains(b, Qt::CaseInsensitive);
        if (aChosen != bChosen)
            return aChosen;
        return isMoreFrequent(m_counts, a, b);
    };
    std::ranges::sort(values, before);
    setVisible(values.size() >= m_least);
    const qsizetype all = values.size(), shown = qMin(all, m_all ? Most : qMax(Few, m_chosen.size()));
    m_more->setVisible(all > Few);
    m_more->setText(m_all ? tr("Fewer") : tr("All %1").arg(QLocale().toString(all)));
    values.resize(shown);
    for (auto at = m_boxes.begin(); at != m_boxes.end();) {
        if (values.contains(at.key())) {
            ++at;
        } else {
            at.value()->deleteLater();
            at = m_boxes.erase(at);
        }
    }
    for (qsizetype row = 0; row < values.size(); ++row) {
        const QString &value = values[row];
        QCheckBox *&box = m_boxes[value];
        if (!box) {
            box = new QCheckBox(this);
            connect(box, &QCheckBox::clicked, this, [this, value](bool chosen) { toggle(value, chosen); });
        }
        const QString name = words::seenName(m_nameOf(value));
        QString text = box->fontMetrics().elidedText(name, Qt::ElideRight, RowWidth);
        box->setText(QStringLiteral("%1  %2").arg(text.replace(u'&', QStringLiteral("&&")), QLocale().toString(m_counts.value(value))));
        box->setAccessibleName(tr("%1, %n offer(s)", nullptr, m_counts.value(value)).arg(name));
        box->setToolTip(hintOf(name));
        box->setChecked(m_chosen.contains(value, Qt::CaseInsensitive));
        if (m_rows->indexOf(box) != row)
            m_rows->insertWidget(int(row), box);
    }
}

} // namespace mycel::ui
