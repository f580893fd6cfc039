#include "ui/discuss/saidhits.h"

#include "model/discuss/discussions.h"
#include "ui/discuss/threadcards.h"
#include "ui/discuss/threadlist.h"
#include "ui/parts/columnplace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStyle>

namespace mycel::ui {

namespace {
constexpr int MostThreads = 3;
}

SaidHits::SaidHits(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 10, 0);
    head->addWidget(sectionLabel(tr("Said in discussions"), this), 1);
    m_all = new QPushButton(tr("See all"), this);
    m_all->setObjectName(QStringLiteral("quiet"));
    m_all->setAccessibleName(tr("See all that was said of this"));
    head->addWidget(m_all);
    column->addLayout(head);
    m_threads = new ThreadList(this);
    m_cards = new ThreadCards(theme, this);
    m_list = m_cards->makeList(m_threads, tr("Threads that were found"), this);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *cards = new QHBoxLayout;
    cards->setContentsMargins(0, 0, style()->pixelMetric(QStyle::PM_ScrollBarExtent), 0); // as wide as the cards above
    cards->addWidget(m_list);
    column->addLayout(cards);
    hide();
    const auto open = [this](const QModelIndex &index) {
        const auto card = index.data(ThreadList::CardRole).value<model::ThreadCard>();
        if (index.isValid())
            Q_EMIT threadChosen(card.ref, card.post);
    };
    connect(m_list, &QListView::clicked, this, open);
    connect(m_list, &QListView::activated, this, open);
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT allAsked(m_words); });
}

void SaidHits::setTheme(const Theme &theme)
{
    m_cards->setTheme(theme);
    m_list->doItemsLayout();
    fit();
}

void SaidHits::setLibraryNames(const QHash<QString, QString> &names)
{
    m_threads->setLibraryNames(names);
}

void SaidHits::search(const QString &words, const QString &library)
{
    m_words = words;
    ++m_asked;
    if (words.trimmed().isEmpty())
        return hide();
    model::ThreadQuery query;
    query.words = words;
    query.library = library;
    query.most = MostThreads + 1;
    m_commons.discussions().threads(query).then(this, [this, number = m_asked](const sync::Result<QList<model::ThreadCard>> &cards) {
        if (number != m_asked)
            return;
        const QList<model::ThreadCard> found = cards.value_or(QList<model::ThreadCard>());
        m_threads->setCards(found.mid(0, MostThreads), true);
        m_all->setVisible(found.size() > MostThreads);
        setVisible(!found.isEmpty());
        fit();
        Q_EMIT shown(int(found.size()));
    });
}

/// As high as its cards: nobody scrolls in it.
void SaidHits::fit()
{
    int height = 0;
    for (int row = 0; row < m_threads->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(height + 2 * m_list->frameWidth());
}

} // namespace mycel::ui
