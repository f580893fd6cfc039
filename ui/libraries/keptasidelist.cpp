#include "ui/libraries/keptasidelist.h"

#include "ui/parts/columnplace.h"
#include "ui/words/daytext.h"
#include "ui/words/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mycel::ui {

KeptAsideList::KeptAsideList(model::Commons &commons, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
    m_column->addWidget(sectionLabel(tr("Removed, and kept for now"), this));
    hide();
    connect(&commons, &model::Commons::librariesChanged, this, &KeptAsideList::read);
    read();
}

void KeptAsideList::read()
{
    m_commons.keptAside().then(this, [this](const sync::Result<QList<model::KeptAside>> &libraries) {
        if (libraries)
            tell(*libraries);
    });
}

void KeptAsideList::tell(const QList<model::KeptAside> &libraries)
{
    for (QWidget *card : std::as_const(m_cards))
        card->deleteLater();
    m_cards.clear();
    for (const model::KeptAside &library : libraries) {
        m_cards.append(cardOf(library));
        m_column->addWidget(m_cards.last());
    }
    setVisible(!libraries.isEmpty());
}

QWidget *KeptAsideList::cardOf(const model::KeptAside &library)
{
    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(14, 10, 14, 10);
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    const QString name = words::seenName(library.name);
    text->addWidget(textLabel(name, "strong", card));
    text->addWidget(textLabel(tr("It holds something that was never sent, and is deleted after %1.").arg(words::dayText(library.until.addDays(-1))), "muted", card));
    auto *back = new QPushButton(tr("Have it back"), card);
    back->setAccessibleName(tr("Have %1 back").arg(name));
    row->addLayout(text, 1);
    row->addWidget(back, 0, Qt::AlignVCenter);
    connect(back, &QPushButton::clicked, this, [this, key = library.key] { Q_EMIT backAsked(key); });
    return card;
}

} // namespace mycel::ui
