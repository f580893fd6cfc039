#include "ui/knowledge/facetbar.h"

#include "ui/parts/flowlayout.h"
#include "ui/words/plaintext.h"
#include "ui/words/statetext.h"

#include <QMenu>
#include <QPushButton>

namespace mycel::ui {

FacetBar::FacetBar(QWidget *parent)
    : QWidget(parent)
{
    auto *flow = new FlowLayout(this, 6);
    flow->setContentsMargins(16, 0, 16, 2);
    m_kind.title = tr("Kind");
    m_topic.title = tr("Topic");
    m_language.title = tr("Language");
    m_library.title = tr("Library");
    for (Chip *chip : {&m_kind, &m_topic, &m_language, &m_library}) {
        chip->button = new QPushButton(chip->title, this);
        chip->button->setObjectName(QStringLiteral("chip"));
        chip->button->setCheckable(true);
        chip->button->setAccessibleName(chip->title);
        flow->addWidget(chip->button);
        connect(chip->button, &QPushButton::clicked, this, [this, chip] {
            if (!chip->value.isEmpty())
                choose(*chip, {}, {});
        });
    }
    m_kind.button->hide();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FacetBar::setAnswer(const model::Answer &answer, const QHash<QString, QString> &libraryNames, bool withKinds)
{
    QHash<QString, QString> languages, kinds, topics;
    for (const model::Facet &facet : answer.languages)
        languages.insert(facet.value, words::languageName(facet.value));
    for (const model::Facet &facet : answer.kinds) {
        if (const auto kind = model::kindNamed(facet.value))
            kinds.insert(facet.value, words::placeName(*kind));
    }
    fill(m_kind, answer.kinds, kinds);
    fill(m_topic, answer.topics, {});
    fill(m_language, answer.languages, languages);
    fill(m_library, answer.libraries, libraryNames);
    m_kind.button->setVisible(withKinds);
    layout()->invalidate();
    updateGeometry();
}

void FacetBar::fill(Chip &chip, const QList<model::Facet> &facets, const QHash<QString, QString> &names)
{
    delete chip.button->menu();
    chip.button->setMenu(nullptr);
    const bool isChosen = !chip.value.isEmpty();
    chip.button->setChecked(isChosen);
    if (isChosen)
        chip.shown = names.value(chip.value, chip.shown); // a library may be chosen before its name is known
    const QString shown = chip.button->fontMetrics().elidedText(chip.shown, Qt::ElideRight, 180);
    chip.button->setText(isChosen ? shown + QStringLiteral(" ×") : chip.title);
    chip.button->setAccessibleName(isChosen ? tr("%1: %2. Press to take it off.").arg(chip.title, chip.shown) : chip.title);
    chip.button->setEnabled(isChosen || !facets.isEmpty());
    if (isChosen || facets.isEmpty())
        return;
    auto *menu = new QMenu(chip.button);
    menu->setAccessibleName(chip.title);
    for (const model::Facet &facet : facets) {
        if (facet.value.isEmpty())
            continue;
        QString name = names.value(facet.value, facet.value);
        if (name.isEmpty())
            name = facet.value;
        QString safe = name;
        safe.replace(u'&', QStringLiteral("&&"));
        menu->addAction(QStringLiteral("%1\t%2").arg(safe).arg(facet.count), this, [this, &chip, value = facet.value, name] { choose(chip, value, name); });
    }
    chip.button->setMenu(menu);
}

void FacetBar::choose(Chip &chip, const QString &value, const QString &shown)
{
    chip.value = value;
    chip.shown = shown;
    Q_EMIT chosen();
}

void FacetBar::chooseLibrary(const QString &key, const QString &name)
{
    m_library.value = key;
    m_library.shown = name;
}

void FacetBar::applyTo(model::Query &query) const
{
    if (!m_kind.value.isEmpty() && m_kind.button->isVisibleTo(this))
        query.kind = model::kindNamed(m_kind.value);
    query.topic = m_topic.value;
    query.lang = m_language.value;
    query.library = m_library.value;
}

void FacetBar::clear()
{
    for (Chip *chip : {&m_kind, &m_topic, &m_language, &m_library})
        chip->value.clear();
}

bool FacetBar::isEmpty() const
{
    return m_kind.value.isEmpty() && m_topic.value.isEmpty() && m_language.value.isEmpty() && m_library.value.isEmpty();
}

} // namespace mycel::ui
