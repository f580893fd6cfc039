#include "ui/parts/facetchip.h"

#include <QMenu>

namespace mycel::ui {

namespace {
constexpr int MostWidth = 180;
}

FacetChip::FacetChip(const QString &title, QWidget *parent)
    : QPushButton(title, parent)
    , m_title(title)
{
    setObjectName(QStringLiteral("chip"));
    setCheckable(true);
    setAccessibleName(title);
    connect(this, &QPushButton::clicked, this, [this] {
        if (!m_value.isEmpty())
            choose({}, {});
    });
}

void FacetChip::setFacets(const QList<model::Facet> &facets, const QHash<QString, QString> &names)
{
    delete menu();
    setMenu(nullptr);
    const bool isChosen = !m_value.isEmpty();
    setChecked(isChosen);
    if (isChosen)
        m_shown = names.value(m_value, m_shown); // a library may be chosen before its name is known
    const QString text = fontMetrics().elidedText(m_shown, Qt::ElideRight, MostWidth);
    setText(isChosen ? text + QStringLiteral(" ×") : m_title);
    setAccessibleName(isChosen ? tr("%1: %2. Press to take it off.").arg(m_title, m_shown) : m_title);
    setEnabled(isChosen || !facets.isEmpty());
    if (isChosen || facets.isEmpty())
        return;
    auto *choices = new QMenu(this);
    choices->setAccessibleName(m_title);
    for (const model::Facet &facet : facets) {
        if (facet.value.isEmpty())
            continue;
        QString name = names.value(facet.value, facet.value);
        if (name.isEmpty())
            name = facet.value;
        QString safe = name;
        safe.replace(u'&', QStringLiteral("&&"));
        choices->addAction(QStringLiteral("%1\t%2").arg(safe, QString::number(facet.count)), this, [this, value = facet.value, name] { choose(value, name); });
    }
    setMenu(choices);
}

void FacetChip::setValue(const QString &value, const QString &shown)
{
    m_value = value;
    m_shown = shown;
}

void FacetChip::choose(const QString &value, const QString &shown)
{
    setValue(value, shown);
    Q_EMIT chosen();
}

} // namespace mycel::ui
