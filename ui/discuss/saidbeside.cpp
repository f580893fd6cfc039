#include "ui/discuss/saidbeside.h"

#include "model/discuss/discussions.h"
#include "ui/parts/columnplace.h"
#include "ui/words/liveabletext.h"
#include "ui/words/threadtext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {
constexpr int MostThreads = 6;
constexpr int Beside = 40; // pixels that are no room for text
}

SaidBeside::SaidBeside(model::Commons &commons, const Theme &theme, const model::Item &item, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
    , m_theme(theme)
    , m_item(item)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    model::Discussions &discussions = commons.discussions();
    connect(&discussions, &model::Discussions::changed, this, &SaidBeside::read);
    connect(&discussions, &model::Discussions::unreadChanged, this, &SaidBeside::read);
    connect(&discussions, &model::Discussions::marksChanged, this, &SaidBeside::read);
    read();
}

model::Follow SaidBeside::follow() const
{
    return {model::Follow::What::Item, m_item.ref.library, m_item.id.isEmpty() ? QString::fromUtf8(m_item.ref.path) : m_item.id};
}

void SaidBeside::read()
{
    model::ThreadQuery query;
    query.about = m_item.ref;
    query.most = MostThreads + 1;
    m_commons.discussions().threads(query).then(this, [this, number = ++m_asked](const sync::Result<QList<model::ThreadCard>> &cards) {
        if (number != m_asked || !cards)
            return;
        m_commons.discussions().follows().then(this, [this, number, cards = *cards](const sync::Result<QList<model::Follow>> &follows) {
            if (number == m_asked)
                show(cards, follows && follows->contains(follow()));
        });
    });
}

void SaidBeside::addLink(const QString &text, const QString &name, const std::function<void()> &chosen)
{
    auto *button = new QPushButton(m_inside);
    button->setObjectName(QStringLiteral("plainLink"));
    button->setFont(m_theme.font(13));
    button->setText(QFontMetrics(button->font()).elidedText(text, Qt::ElideRight, parentWidget()->width() - Beside).replace(u'&', QStringLiteral("&&")));
    button->setAccessibleName(name);
    button->setCursor(Qt::PointingHandCursor);
    m_inside->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, chosen);
}

void SaidBeside::show(const QList<model::ThreadCard> &cards, bool followed)
{
    const bool hadFocus = m_inside && m_inside->isAncestorOf(window()->focusWidget());
    delete m_inside;
    m_inside = new QWidget(this);
    auto *inside = new QVBoxLayout(m_inside);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    m_column->addWidget(m_inside);
    QLabel *heading = sectionLabel(tr("Discussions"), m_inside);
    heading->setContentsMargins(2, 16, 0, 4);
    inside->addWidget(heading);
    for (const model::ThreadCard &card : cards.mid(0, MostThreads)) {
        const QString title = words::cardTitle(card);
        QString facts = words::cardText(card, {});
        if (card.unread > 0)
            facts.prepend(tr("%n new", nullptr, card.unread) + QStringLiteral(" · "));
        addLink(title, QStringLiteral("%1, %2").arg(title, facts), [this, ref = card.ref] { Q_EMIT threadChosen(ref); });
        QLabel *line = textLabel(facts, "small", m_inside);
        line->setContentsMargins(2, 0, 0, 4);
        inside->addWidget(line);
    }
    if (cards.size() > MostThreads)
        addLink(tr("All of them"), tr("All discussions about “%1”").arg(m_item.title), [this] { Q_EMIT allAsked(); });
    addLink(tr("Discuss this"), tr("Discuss “%1”").arg(m_item.title), [this] { Q_EMIT allAsked(); });
    addLink(followed ? tr("Unfollow what is said") : tr("Follow what is said"), followed ? tr("Unfollow what is said about “%1”").arg(m_item.title) : tr("Follow what is said about “%1”").arg(m_item.title),
            [this, followed] { m_commons.discussions().setFollowed(follow(), !followed); });
    m_inside->show();
    if (hadFocus)
        m_inside->findChildren<QPushButton *>().last()->setFocus(Qt::OtherFocusReason);
}

} // namespace mycel::ui
