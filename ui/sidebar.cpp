#include "ui/sidebar.h"

#include "ui/words/plaintext.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text.toUpper(), parent);
    label->setObjectName(QStringLiteral("section"));
    label->setContentsMargins(10, 14, 10, 4);
    return label;
}

} // namespace

Sidebar::Sidebar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("side"));
    setFixedWidth(216);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 12, 8, 8);
    column->setSpacing(2);
    auto *group = new QButtonGroup(this);
    for (const model::Kind kind : model::AllKinds) {
        QPushButton *button = place(words::placeName(kind));
        button->setCheckable(true);
        group->addButton(button);
        m_places.insert(kind, button);
        column->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, kind] { Q_EMIT placeChosen(kind); });
    }
    column->addWidget(sectionLabel(tr("Libraries"), this));
    m_libraries = new QVBoxLayout;
    m_libraries->setSpacing(2);
    column->addLayout(m_libraries);
    m_add = place(tr("+ Add a library…"));
    m_add->setAccessibleName(tr("Add a library"));
    connect(m_add, &QPushButton::clicked, this, &Sidebar::addAsked);
    column->addWidget(m_add);
    column->addStretch();
}

QPushButton *Sidebar::place(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QStringLiteral("place"));
    button->setAccessibleName(text);
    return button;
}

void Sidebar::setLibraries(const QList<model::Library> &libraries)
{
    while (QLayoutItem *old = m_libraries->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_counts.clear();
    for (const model::Library &library : libraries) {
        for (auto count = library.counts.begin(); count != library.counts.end(); ++count)
            m_counts[count.key()] += count.value();
        QPushButton *button = place(library.name);
        button->setText(fontMetrics().elidedText(library.name, Qt::ElideRight, 150));
        button->setToolTip(library.summary.isEmpty() ? library.name : library.summary);
        connect(button, &QPushButton::clicked, this, [this, key = library.key] { Q_EMIT libraryChosen(key); });
        m_libraries->addWidget(button);
    }
    for (auto button = m_places.begin(); button != m_places.end(); ++button) {
        const QString name = words::placeName(button.key());
        button.value()->setText(QStringLiteral("%1   %2").arg(name).arg(m_counts.value(button.key())));
        button.value()->setAccessibleDescription(tr("%n item(s)", nullptr, m_counts.value(button.key())));
    }
}

void Sidebar::setPlace(model::Kind kind)
{
    m_places.value(kind)->setChecked(true);
}

void Sidebar::setNarrow(bool narrow)
{
    setVisible(!narrow);
}

} // namespace mycel::ui
