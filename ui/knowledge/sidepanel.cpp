#include "ui/knowledge/sidepanel.h"

#include "ui/discuss/saidbeside.h"
#include "ui/finder/takepart.h"
#include "ui/knowledge/sourceof.h"
#include "ui/parts/hint.h"
#include "ui/words/pagetext.h"
#include "ui/words/plaintext.h"
#include "ui/words/relationtext.h"
#include "ui/words/statetext.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {
constexpr int MostLinks = 12;
constexpr int MostHeadings = 40;
constexpr int DeepestHeading = 3;
}

SidePanel::SidePanel(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_commons(commons)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("panel"));
    setAccessibleName(tr("Beside this page"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(m_scroll);
    setTheme(theme);
}

void SidePanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    setFixedWidth(qMin(theme.px(236), 340));
    if (m_page)
        show(model::Page(*m_page));
}

void SidePanel::section(const QString &title)
{
    auto *label = new QLabel(title.toUpper(), m_inside);
    label->setObjectName(QStringLiteral("section"));
    label->setAccessibleName(title);
    label->setContentsMargins(2, 16, 0, 4);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

void SidePanel::text(const QString &text)
{
    auto *label = new QLabel(text, m_inside);
    label->setObjectName(QStringLiteral("small"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setContentsMargins(2, 0, 0, 2);
    m_column->addWidget(label);
}

void SidePanel::link(const QString &text, const QString &hint, int indent, const std::function<void()> &chosen)
{
    auto *button = new QPushButton(m_inside);
    button->setObjectName(QStringLiteral("plainLink"));
    button->setFont(m_theme.font(13));
    QString shown = QFontMetrics(m_theme.font(13)).elidedText(text, Qt::ElideRight, width() - 40 - indent);
    button->setText(shown.replace(u'&', QStringLiteral("&&")));
    button->setAccessibleName(text);
    button->setAccessibleDescription(hint);
    button->setToolTip(hintOf(hint.isEmpty() ? text : text + u'\n' + hint));
    button->setCursor(Qt::PointingHandCursor);
    connect(button, &QPushButton::clicked, this, chosen);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addSpacing(indent);
    row->addWidget(button, 1);
    m_column->addLayout(row);
}

void SidePanel::contents(const model::Page &page)
{
    QList<model::Heading> contents = page.html.contents;
    if (contents.size() > 1 && contents[0].inHtml && contents[1].text == page.item.title)
        contents.removeFirst(); // the banner of every page
    contents.removeIf([&page](const model::Heading &heading) { return heading.level > DeepestHeading || heading.text == page.item.title; });
    if (contents.isEmpty())
        return;
    section(tr("On this page"));
    const int least = std::ranges::min(contents, {}, &model::Heading::level).level;
    for (const model::Heading &heading : contents.mid(0, MostHeadings))
        link(heading.text, {}, (heading.level - least) * 12, [this, anchor = heading.anchor] { Q_EMIT anchorChosen(anchor); });
}

/// How to sign up, and what its reader notes of it.
void SidePanel::takePart(const model::Page &page)
{
    if (page.item.kind != model::Kind::Opportunity)
        return;
    section(tr("Take part"));
    auto *part = new TakePart(m_commons.finder(), m_inside);
    part->hide();
    m_column->addWidget(part);
    connect(part, &TakePart::outsideAsked, this, &SidePanel::outsideAsked);
    connect(part, &TakePart::calendarAsked, this, &SidePanel::calendarAsked);
    connect(part, &TakePart::debriefAsked, this, &SidePanel::debriefAsked);
    connect(part, &TakePart::troubled, this, &SidePanel::troubled);
    QList<model::ItemRef> languages{page.item.ref};
    for (const model::Item &item : page.translations)
        languages.append(item.ref);
    m_commons.finder().matchOf(languages).then(part, [part](const sync::Result<model::Match> &match) {
        if (match) {
            part->show(match->offer, match->mark);
            part->setVisible(true);
        }
    });
}

/// Of all its languages together: threads are about the source.
void SidePanel::said(const model::Page &page)
{
    auto *beside = new SaidBeside(m_commons, m_theme, sourceOf(page), m_inside);
    m_column->addWidget(beside);
    connect(beside, &SaidBeside::threadChosen, this, &SidePanel::threadChosen);
    connect(beside, &SaidBeside::allAsked, this, &SidePanel::discussAsked);
}

void SidePanel::translations(const model::Page &page)
{
    if (page.translations.size() < 2)
        return;
    section(tr("Translations"));
    for (const model::Item &item : page.translations) {
        if (item.ref != page.item.ref)
            link(item.lang.isEmpty() ? item.title : words::languageName(item.lang), item.title, 0, [this, ref = item.ref] { Q_EMIT itemChosen(ref); });
    }
}

void SidePanel::relations(const QString &title, const QList<model::Relation> &relations)
{
    if (relations.isEmpty())
        return;
    section(title);
    for (const model::Relation &relation : relations.mid(0, MostLinks)) {
        const bool plain = relation.rel.isEmpty() || relation.rel == QLatin1String("link");
        const QString how = plain ? QString() : words::relationText(relation.rel);
        link(relation.item.title, relation.why.isEmpty() ? how : relation.why, 0, [this, ref = relation.item.ref] { Q_EMIT itemChosen(ref); });
        if (const QString said = relation.why.isEmpty() ? how : how.isEmpty() ? relation.why : QStringLiteral("%1: %2").arg(how, relation.why); !said.isEmpty())
            text(said);
    }
    if (relations.size() > MostLinks)
        text(tr("and %n more", nullptr, int(relations.size()) - MostLinks));
}

void SidePanel::attribution(const model::Page &page)
{
    section(tr("Attribution"));
    if (!page.item.authors.isEmpty())
        text(tr("By %1").arg(page.item.authors.join(QStringLiteral(", "))));
    if (const QString adapted = words::adaptedText(page); !adapted.isEmpty())
        text(tr("Adapted from %1", "a text").arg(adapted));
    text(tr("From %1").arg(page.library.name));
    if (!page.license.isEmpty())
        text(tr("Licence: %1").arg(page.license));
    if (page.item.changed.isValid())
        text(page.changedBy.isEmpty() ? tr("Changed %1").arg(words::whenText(page.item.changed)) : tr("Changed %1 by %2").arg(words::whenText(page.item.changed), page.changedBy));
    link(tr("History"), tr("Who changed what, and when"), 0, [this] { Q_EMIT historyAsked(); });
}

void SidePanel::show(const model::Page &page)
{
    m_page = page;
    m_inside = new QWidget; // the one before is deleted by the scroll area
    m_inside->setAutoFillBackground(false);
    m_column = new QVBoxLayout(m_inside);
    m_column->setContentsMargins(14, 4, 10, 12);
    m_column->setSpacing(0);
    takePart(page);
    contents(page);
    said(page);
    translations(page);
    relations(tr("Related"), page.related);
    relations(tr("Mentioned in"), page.backlinks);
    attribution(page);
    m_column->addStretch();
    m_scroll->setWidget(m_inside);
    m_inside->setAutoFillBackground(false);
    m_inside->show();
}

} // namespace mycel::ui
