#include "ui/knowledge/itemdeeds.h"

#include "ui/parts/noticebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mycel::ui {

namespace {

constexpr int MostNamed = 4;

/// Of the items in the folder that it is the page of.
QString whatStays(const model::Page &page)
{
    return page.below == 0 ? QString() : u' ' + ItemDeeds::tr("%n other item(s) in its folder stay.", nullptr, page.below);
}

/// "3 items link to it: A, B, C."
QString whoLinks(const model::Page &page, bool goes)
{
    if (page.backlinks.isEmpty())
        return ItemDeeds::tr("Nothing else links to it.");
    QStringList titles;
    for (const model::Relation &each : page.backlinks.mid(0, MostNamed))
        titles.append(each.item.title);
    if (page.backlinks.size() > MostNamed)
        titles.append(QStringLiteral("…"));
    const int links = int(page.backlinks.size());
    const QString text = goes ? ItemDeeds::tr("%n item(s) link to it, and their links will lead nowhere: %1.", nullptr, links) : ItemDeeds::tr("%n item(s) link to it, and their links will go on leading to it: %1.", nullptr, links);
    return text.arg(titles.join(QStringLiteral(", ")));
}

} // namespace

ItemDeeds::ItemDeeds(model::Commons &commons, const Open &open, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
    , m_open(open)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_notice = new NoticeBar(this);
    m_nameRow = new QFrame(this);
    m_nameRow->setObjectName(QStringLiteral("notice"));
    auto *row = new QHBoxLayout(m_nameRow);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    m_name = new QLineEdit(m_nameRow);
    m_name->setAccessibleName(tr("New title"));
    auto *take = new QPushButton(tr("Rename"), m_nameRow);
    take->setObjectName(QStringLiteral("main"));
    take->setAccessibleName(tr("Give it this title"));
    auto *leave = new QPushButton(tr("Leave it"), m_nameRow);
    row->addWidget(m_name, 1);
    row->addWidget(take);
    row->addWidget(leave);
    m_nameRow->hide();
    column->addWidget(m_nameRow);
    column->addWidget(m_notice);
    connect(m_name, &QLineEdit::returnPressed, this, &ItemDeeds::rename);
    connect(take, &QPushButton::clicked, this, &ItemDeeds::rename);
    connect(leave, &QPushButton::clicked, this, &ItemDeeds::leaveQuestion);
}

void ItemDeeds::leaveQuestion()
{
    if (!m_page)
        return;
    m_page.reset();
    m_nameRow->hide();
    m_notice->hide();
}

void ItemDeeds::askRemoval(const model::Page &page)
{
    m_page = page;
    m_nameRow->hide();
    m_notice->say(tr("Delete “%1”?").arg(page.item.title), whoLinks(page, true) + whatStays(page),
                  {{tr("Delete"), [this, ref = page.item.ref, said = tr("“%1” was deleted.").arg(page.item.title)] { carryOut(ref, m_commons.removal(ref), said, true); }, true}, {tr("Keep it"), {}}});
}

void ItemDeeds::askName(const model::Page &page)
{
    m_page = page;
    m_name->setText(page.item.title);
    m_name->selectAll();
    m_nameRow->show();
    m_name->setFocus(Qt::OtherFocusReason);
    m_notice->say(page.below == 0 ? tr("It gets a new address with its title.") : tr("It keeps its address, for there are other items in its folder."), whoLinks(page, false), {});
}

void ItemDeeds::rename()
{
    const QString title = m_name->text().simplified();
    if (!m_page || title.isEmpty() || title == m_page->item.title)
        return;
    m_nameRow->hide();
    carryOut(m_page->item.ref, m_commons.renaming(m_page->item.ref, title), tr("“%1” is called “%2” now.").arg(m_page->item.title, title), false);
}

void ItemDeeds::carryOut(const model::ItemRef &before, model::Future<model::Reversible> asked, const QString &said, bool gone)
{
    m_page.reset();
    m_notice->hide();
    asked.then(this, [this, said, gone, before, from = m_open()](const sync::Result<model::Reversible> &deed) {
        if (!deed) {
            Q_EMIT troubled(deed.error());
            return;
        }
        const model::ItemRef after{before.library, gone ? QByteArray() : deed->edition.files.first().path};
        // Before it is shown there is nothing yet that an undo could be upon.
        const auto isShown = std::make_shared<bool>(false);
        const auto wanted = std::make_shared<std::function<void()>>();
        const auto undo = [this, isShown, wanted, before, deed = *deed] {
            *wanted = [this, before, deed, from = m_open()] { takeBack(deed, before, from); };
            if (*isShown)
                (*wanted)();
        };
        const auto shown = [isShown, wanted] {
            *isShown = true;
            if (*wanted)
                (*wanted)();
        };
        publish(deed->edition, after, from, [this, said, undo] { m_notice->say(said, {}, {{tr("Undo"), undo, true}, {tr("Close"), {}}}); }, shown);
    });
}

void ItemDeeds::takeBack(const model::Reversible &deed, const model::ItemRef &before, const std::optional<model::ItemRef> &from)
{
    m_commons.undoing(deed).then(this, [this, before, from](const sync::Result<model::Edition> &undo) {
        if (undo)
            publish(*undo, before, from); // the notice is gone since its button was pressed, and another question may be there
        else
            Q_EMIT troubled(undo.error());
    });
}

void ItemDeeds::publish(const model::Edition &edition, const model::ItemRef &after, const std::optional<model::ItemRef> &from, const std::function<void()> &whenAccepted, const std::function<void()> &whenShown)
{
    auto [accepted, shown] = m_commons.publish(edition);
    accepted.then(this, [this, whenAccepted](const sync::Result<void> &published) {
        if (!published)
            Q_EMIT troubled(published.error());
        else if (whenAccepted)
            whenAccepted();
    });
    // It may be told that it is shown before it is told that it was accepted.
    shown.then(this, [this, after, from, accepted = accepted, whenShown](const sync::Result<void> &there) {
        if (!accepted.result())
            return;
        if (!there)
            Q_EMIT troubled(there.error());
        Q_EMIT done(after, from);
        if (whenShown)
            whenShown();
    });
}

} // namespace mycel::ui
