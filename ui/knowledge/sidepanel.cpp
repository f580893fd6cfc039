#include "ui/knowledge/sidepanel.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {
constexpr int MostLinks = 12;
}

SidePanel::SidePanel(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("panel"));
    setFixedWidth(236);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_inside = new QWidget(scroll);
    m_inside->setAutoFillBackground(false);
    m_column = new QVBoxLayout(m_inside);
    m_column->setContentsMargins(16, 8, 12, 12);
    m_column->setSpacing(0);
    scroll->setWidget(m_inside);
    outer->addWidget(scroll);
}

void SidePanel::section(const QString &title)
{
    auto *label = new QLabel(title.toUpper(), m_inside);
    label->setObjectName(QStringLiteral("section"));
    label->setContentsMargins(0, 14, 0, 4);
    m_column->addWidget(label);
}

void SidePanel::link(const QString &text, const QString &hint, const std::function<void()> &chosen)
{
    auto *button = new QPushButton(fontMetrics().elidedText(text, Qt::ElideRight, 200), m_inside);
    button->setObjectName(QStringLiteral("link"));
    button->setAccessibleName(text);
    button->setToolTip(hint.isEmpty() ? text : hint);
    connect(button, &QPushButton::clicked, this, chosen);
    m_column->addWidget(button);
}

void SidePanel::relations(const QString &title, const QList<model::Relation> &relations)
{
    if (relations.isEmpty())
        return;
    section(title);
    for (const model::Relation &relation : relations.mid(0, MostLinks))
        link(relation.item.title, relation.why, [this, ref = relation.item.ref] { Q_EMIT itemChosen(ref); });
}

void SidePanel::show(const model::Page &page)
{
    while (QLayoutItem *old = m_column->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    QList<model::Heading> contents = page.html.contents;
    contents.removeIf([&page](const model::Heading &heading) { return heading.level > 3 || heading.text == page.item.title; });
    if (!contents.isEmpty()) {
        section(tr("On this page"));
        for (const model::Heading &heading : contents.mid(0, 30))
            link(QString(heading.level > 2 ? 3 : 0, u' ') + heading.text, {}, [this, anchor = heading.anchor] { Q_EMIT anchorChosen(anchor); });
    }
    if (page.translations.size() > 1) {
        section(tr("Translations"));
        for (const model::Item &item : page.translations) {
            if (item.ref != page.item.ref)
                link(item.lang.isEmpty() ? item.title : QLocale(item.lang).nativeLanguageName(), item.title, [this, ref = item.ref] { Q_EMIT itemChosen(ref); });
        }
    }
    relations(tr("Related"), page.related);
    relations(tr("Mentioned in"), page.backlinks);
    m_column->addStretch();
}

} // namespace mycel::ui
