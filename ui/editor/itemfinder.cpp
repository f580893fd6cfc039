#include "ui/editor/itemfinder.h"

#include "ui/words/plaintext.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>

namespace mycel::ui {

namespace {
constexpr int PauseMilliseconds = 90;
constexpr int MostFound = 12;
}

ItemFinder::ItemFinder(model::Commons &commons, const QString &library, QLineEdit *line, QObject *parent)
    : QObject(line ? static_cast<QObject *>(line) : parent)
    , m_commons(commons)
    , m_library(library)
{
    m_rows = new QStandardItemModel(this);
    m_completer = new QCompleter(m_rows, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(MostFound);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &ItemFinder::search);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &row) {
        if (const auto item = m_items.value(row.data(Qt::UserRole).toInt()); !item.ref.path.isEmpty())
            Q_EMIT chosen(item);
    }, Qt::QueuedConnection); // behind the completer's own text
    if (line) {
        line->setCompleter(m_completer);
        connect(line, &QLineEdit::textEdited, this, &ItemFinder::ask);
    }
}

void ItemFinder::ask(const QString &words)
{
    m_words = words.trimmed();
    ++m_asked;
    if (m_words.isEmpty())
        m_pause.stop();
    else
        m_pause.start();
}

void ItemFinder::search()
{
    model::Query query;
    query.words = m_words;
    query.library = m_library;
    query.kind = m_kind;
    query.most = MostFound;
    query.ranked = false;
    query.readerLanguages = m_commons.readerLanguages();
    m_commons.search(query).then(this, [this, number = m_asked](const sync::Result<model::Answer> &answer) {
        if (number != m_asked || !answer)
            return; // an older text's
        m_rows->clear();
        m_items.clear();
        for (const model::Hit &hit : answer->hits) {
            auto *row = new QStandardItem(hit.item.title);
            row->setData(int(m_items.size()), Qt::UserRole);
            row->setData(QStringLiteral("%1, %2").arg(hit.item.title, words::kindName(hit.item.kind)), Qt::AccessibleTextRole);
            m_rows->appendRow(row);
            m_items.append(hit.item);
        }
        Q_EMIT found();
        if (auto *line = qobject_cast<QLineEdit *>(parent()); line && line->hasFocus() && !m_items.isEmpty())
            m_completer->complete();
    });
}

void ItemFinder::titleOf(const QString &identity, const std::function<void(const QString &)> &answer)
{
    m_commons.named(identity).then(this, [answer, library = m_library](const sync::Result<QList<model::Item>> &items) {
        for (const model::Item &item : items.value_or(QList<model::Item>())) {
            if (item.ref.library == library)
                return answer(item.title);
        }
    });
}

} // namespace mycel::ui
