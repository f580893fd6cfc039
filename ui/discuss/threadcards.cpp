#include "ui/discuss/threadcards.h"

#include "ui/discuss/threadlist.h"
#include "ui/knowledge/markedtext.h"
#include "ui/parts/cardground.h"
#include "ui/words/threadtext.h"

#include <QListView>
#include <QPainter>

namespace mycel::ui {

namespace {

constexpr int MostTitleLines = 2, MostSnippetLines = 2;
constexpr int Above = 11, Gap = 6;

} // namespace

ThreadCards::ThreadCards(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QListView *ThreadCards::makeList(ThreadList *threads, const QString &accessibleName, QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setModel(threads);
    list->setItemDelegate(this);
    list->setResizeMode(QListView::Adjust);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setAccessibleName(accessibleName);
    return list;
}

QSize ThreadCards::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : 340, inside = width - 2 * CardBeside - 2 * CardPadding;
    const auto card = index.data(ThreadList::CardRole).value<model::ThreadCard>();
    const int title = heightOf(index.data(Qt::DisplayRole).toString(), m_theme.font(14, QFont::DemiBold), inside, MostTitleLines);
    const int snippet = card.snippet.isEmpty() ? 0 : heightOf(card.snippet, m_theme.font(13), inside, MostSnippetLines) + Gap;
    return {width, Above + title + Gap + snippet + m_theme.px(18) + Above + CardBetween};
}

void ThreadCards::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto thread = index.data(ThreadList::CardRole).value<model::ThreadCard>();
    painter->save();
    const QRect card = option.rect.adjusted(CardBeside, 0, -CardBeside, -CardBetween);
    drawCardGround(*painter, card, option, m_theme);
    const int left = card.left() + CardPadding, width = card.width() - 2 * CardPadding;
    const MarkedText title = layOut(index.data(Qt::DisplayRole).toString(), m_theme.font(14, QFont::DemiBold), width, MostTitleLines, m_theme.text, option.direction);
    painter->setPen(m_theme.text);
    title.layout->draw(painter, QPoint(left, card.top() + Above));
    int y = card.top() + Above + title.height + Gap;
    if (!thread.snippet.isEmpty()) {
        const MarkedText snippet = layOut(thread.snippet, m_theme.font(13), width, MostSnippetLines, m_theme.text, option.direction);
        painter->setPen(m_theme.muted);
        snippet.layout->draw(painter, QPoint(left, y));
        y += snippet.height + Gap;
    }
    const QRect foot(left, y, width, m_theme.px(18));
    QRect rest = foot; // as people read from the left
    const auto tag = [&](const QString &word, const Ink &ink) { rest.setLeft(rest.left() + drawTag(*painter, QStyle::visualRect(option.direction, foot, rest), word, ink, m_theme, option.direction) + 6); };
    if (thread.unread > 0)
        tag(tr("%n new", nullptr, thread.unread), m_theme.engagement);
    tag(thread.form.isEmpty() ? tr("Discussion") : words::formText(thread.form), m_theme.discussion);
    rest.setLeft(rest.left() + 4);
    painter->setFont(m_theme.font(12));
    painter->setPen(m_theme.muted);
    painter->drawText(QStyle::visualRect(option.direction, foot, rest), cardAlignment(option.direction), painter->fontMetrics().elidedText(index.data(ThreadList::FactsRole).toString(), Qt::ElideRight, rest.width()));
    drawCardFocus(*painter, card, option, m_theme);
    painter->restore();
}

} // namespace mycel::ui
