#include "ui/knowledge/facetbar.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

namespace mycel::ui {

FacetBar::FacetBar(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_topic.title = tr("Topic");
    m_language.title = tr("Language");
    m_library.title = tr("Library");
    for (Chip *chip : {&m_topic, &m_language, &m_library}) {
        chip->button = new QPushButton(chip->title, this);
        chip->button->setObjectName(QStringLiteral("chip"));
        chip->button->setCheckable(true);
        chip->button->setAccessibleName(chip->title);
        row->addWidget(chip->button);
        connect(chip->button, &QPushButton::clicked, this, [this, chip] {
            if (!chip->value.isEmpty())
                choose(*chip, {}, {});
        });
    }
    row->addStretch();
}

void FacetBar::setAnswer(const model::Answer &answer, const QHash<QString, QString> &libraryNames)
{
    QHash<QString, QString> languages;
    for (const model::Facet &facet : answer.languages)
        languages.insert(facet.value, facet.value.isEmpty() ? tr("Not stated") : QLocale(facet.value).nativeLanguageName());
    fill(m_topic, answer.topics, {});
    fill(m_language, answer.languages, languages);
    fill(m_library, answer.libraries, libraryNames);
}

void FacetBar::fill(Chip &chip, const QList<model::Facet> &facets, const QHash<QString, QString> &names)
{
    delete chip.button->menu();
    chip.button->setMenu(nullptr);
    const bool isChosen = !chip.value.isEmpty();
    chip.button->setChecked(isChosen);
    chip.button->setText(isChosen ? chip.shown + QStringLiteral(" ×") : chip.title);
    chip.button->setEnabled(isChosen || !facets.isEmpty());
    if (isChosen || facets.isEmpty())
        return;
    auto *menu = new QMenu(chip.button);
    for (const model::Facet &facet : facets) {
        if (facet.value.isEmpty())
            continue;
        const QString shown = names.value(facet.value, facet.value);
        menu->addAction(QStringLiteral("%1\t%2").arg(shown).arg(facet.count), this, [this, &chip, value = facet.value, shown] { choose(chip, value, shown); });
    }
    chip.button->setMenu(menu);
}

void FacetBar::choose(Chip &chip, const QString &value, const QString &shown)
{
    chip.value = value;
    chip.shown = shown;
    Q_EMIT chosen();
}

void FacetBar::applyTo(model::Query &query) const
{
    query.topic = m_topic.value;
    query.lang = m_language.value;
    query.library = m_library.value;
}

void FacetBar::clear()
{
    for (Chip *chip : {&m_topic, &m_language, &m_library})
        chip->value.clear();
}

} // namespace mycel::ui
