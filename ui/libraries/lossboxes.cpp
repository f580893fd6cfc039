#include "ui/libraries/lossboxes.h"

#include "ui/parts/choicebox.h"
#include "ui/words/waystext.h"

#include <QVBoxLayout>

namespace mycel::ui {

LossBoxes::LossBoxes(model::Commons &commons, Libraries &libraries, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
    , m_known(libraries)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
    hide();
    connect(&libraries, &Libraries::synced, this, &LossBoxes::read);
}

void LossBoxes::open(const QStringList &keys, bool named)
{
    m_named = named;
    if (keys != m_keys) {
        m_keys = keys;
        m_losses.clear();
        tell();
    }
    read();
}

void LossBoxes::read()
{
    for (const QString &key : std::as_const(m_keys)) {
        m_commons.losses(key).then(this, [this, key](const sync::Result<QList<model::Loss>> &losses) {
            if (!losses || !m_keys.contains(key) || m_losses.value(key) == *losses)
                return;
            m_losses.insert(key, *losses);
            tell();
        });
    }
}

QString LossBoxes::sentenceOf(const Lost &lost) const
{
    const model::Library *library = m_known.find(lost.library);
    const QString sentence = words::lossText(lost.loss);
    return m_named && library ? QStringLiteral("%1: %2").arg(library->name, sentence) : sentence;
}

void LossBoxes::tell()
{
    QList<Lost> all;
    for (const QString &key : std::as_const(m_keys)) {
        for (const model::Loss &loss : m_losses.value(key))
            all.append({key, loss});
    }
    while (m_boxes.size() > all.size())
        m_boxes.takeLast()->deleteLater();
    while (m_boxes.size() < all.size()) {
        m_boxes.append(new ChoiceBox(this));
        m_column->addWidget(m_boxes.last());
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Lost &lost = all[i];
        m_boxes[i]->say(sentenceOf(lost), tr("Somebody deleted them for everyone. If that was not meant, they can be published again, as they were."),
                        {{tr("Bring them back"), [this, lost] { bringBack(lost); }}, {tr("It is well so"), [this, lost] { forget(lost); }}});
    }
    setVisible(!all.isEmpty());
}

void LossBoxes::bringBack(const Lost &lost)
{
    m_commons.bringingBack(lost.library, lost.loss).then(this, [this, lost](const sync::Result<model::Edition> &edition) {
        if (!edition && edition.error().why == "nothing-new") {
            forget(lost); // it is there again already
            return;
        }
        if (!edition) {
            Q_EMIT troubled(edition.error());
            return;
        }
        m_commons.publish(*edition).first.then(this, [this, lost](const sync::Result<void> &published) {
            if (published)
                forget(lost);
            else
                Q_EMIT troubled(published.error());
        });
    });
}

void LossBoxes::forget(const Lost &lost)
{
    m_commons.forgetLoss(lost.library, lost.loss.before).then(this, [this](const sync::Result<void> &forgotten) {
        if (!forgotten)
            Q_EMIT troubled(forgotten.error());
        read();
    });
}

} // namespace mycel::ui
