#include "ui/knowledge/facetbar.h"

#include "ui/parts/facetchip.h"
#include "ui/parts/flowlayout.h"
#include "ui/words/plaintext.h"
#include "ui/words/statetext.h"

namespace mycel::ui {

FacetBar::FacetBar(QWidget *parent)
    : QWidget(parent)
    , m_kind(new FacetChip(tr("Kind"), this))
    , m_topic(new FacetChip(tr("Topic"), this))
    , m_language(new FacetChip(tr("Language"), this))
    , m_library(new FacetChip(tr("Library"), this))
{
    auto *flow = new FlowLayout(this, 6);
    flow->setContentsMargins(16, 0, 16, 2);
    for (FacetChip *chip : {m_kind, m_topic, m_language, m_library}) {
        flow->addWidget(chip);
        connect(chip, &FacetChip::chosen, this, &FacetBar::chosen);
    }
    m_kind->hide();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FacetBar::setAnswer(const model::Answer &answer, const QHash<QString, QString> &libraryNames, bool withKinds)
{
    QHash<QString, QString> languages, kinds;
    for (const model::Facet &facet : answer.languages)
        languages.insert(facet.value, words::languageName(facet.value));
    for (const model::Facet &facet : answer.kinds) {
        if (const auto kind = model::kindNamed(facet.value))
            kinds.insert(facet.value, words::placeName(*kind));
    }
    m_kind->setFacets(answer.kinds, kinds);
    m_topic->setFacets(answer.topics, {});
    m_language->setFacets(answer.languages, languages);
    m_library->setFacets(answer.libraries, libraryNames);
    m_kind->setVisible(withKinds);
    layout()->invalidate();
    updateGeometry();
}

void FacetBar::chooseLibrary(const QString &key, const QString &name)
{
    m_library->setValue(key, name);
}

void FacetBar::applyTo(model::Query &query) const
{
    if (!m_kind->value().isEmpty() && m_kind->isVisibleTo(this))
        query.kind = model::kindNamed(m_kind->value());
    query.topic = m_topic->value();
    query.lang = m_language->value();
    query.library = m_library->value();
}

void FacetBar::clear()
{
    for (FacetChip *chip : {m_kind, m_topic, m_language, m_library})
        chip->clear();
}

bool FacetBar::isEmpty() const
{
    return m_kind->value().isEmpty() && m_topic->value().isEmpty() && m_language->value().isEmpty() && m_library->value().isEmpty();
}

} // namespace mycel::ui
