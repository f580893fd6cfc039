#include "ui/knowledge/knowledgeplace.h"

#include "ui/knowledge/carddelegate.h"
#include "ui/knowledge/facetbar.h"
#include "ui/knowledge/itemlist.h"
#include "ui/knowledge/sidepanel.h"
#include "ui/pageview.h"
#include "ui/savefile.h"
#include "ui/words/plaintext.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>

namespace mycel::ui {

namespace {

constexpr int ListLength = 200;
constexpr int PanelFrom = 1100;

} // namespace

KnowledgePlace::KnowledgePlace(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);

    auto *listPane = new QFrame(this);
    listPane->setObjectName(QStringLiteral("list"));
    listPane->setFixedWidth(352);
    auto *column = new QVBoxLayout(listPane);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    m_heading = new QLabel(listPane);
    m_heading->setObjectName(QStringLiteral("heading"));
    m_count = new QLabel(listPane);
    m_count->setObjectName(QStringLiteral("muted"));
    head->addWidget(m_heading, 1);
    head->addWidget(m_count);
    m_facets = new FacetBar(listPane);
    m_facets->setContentsMargins(16, 0, 16, 0);
    m_items = new ItemList(this);
    m_list = new QListView(listPane);
    m_list->setModel(m_items);
    m_list->setItemDelegate(new CardDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Items"));
    column->addLayout(head);
    column->addWidget(m_facets);
    column->addWidget(m_list, 1);

    m_reader = new PageView(commons, theme, this);
    m_panel = new SidePanel(this);
    row->addWidget(listPane);
    row->addWidget(m_reader, 1);
    row->addWidget(m_panel);

    connect(m_facets, &FacetBar::chosen, this, &KnowledgePlace::ask);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        const model::ItemRef ref = index.data(ItemList::HitRole).value<model::Hit>().item.ref;
        if (ref != m_open) // a new list finds the open item again: its page stays as it is
            openItem(ref);
    });
    connect(m_reader, &PageView::itemAsked, this, &KnowledgePlace::openItem);
    connect(m_reader, &PageView::webAsked, this, &KnowledgePlace::askWeb);
    connect(m_reader, &PageView::fileAsked, this, [this](const QString &library, const QByteArray &path) {
        saveFile(m_commons, library, path, this, [this](const sync::Error &error) { Q_EMIT troubled(error); });
    });
    connect(m_reader, &PageView::pageDrawn, this, [this] { Q_EMIT pageShown(m_title); });
    connect(m_panel, &SidePanel::anchorChosen, m_reader, &PageView::scrollToAnchor);
    connect(m_panel, &SidePanel::itemChosen, this, [this](const model::ItemRef &ref) { openItem(ref); });
}

void KnowledgePlace::openKind(model::Kind kind)
{
    m_kind = kind;
    m_words.clear();
    m_library.clear();
    m_facets->clear();
    ask();
}

void KnowledgePlace::openLibrary(const QString &key)
{
    m_kind.reset();
    m_words.clear();
    m_library = key;
    m_facets->clear();
    ask();
}

void KnowledgePlace::search(const QString &words)
{
    m_words = words;
    ask();
}

void KnowledgePlace::refresh()
{
    ask();
    if (!m_open)
        return;
    m_commons.page(*m_open).then(this, [this, ref = *m_open](const sync::Result<model::Page> &page) {
        if (page && m_open == ref && page->item.blob != m_shown)
            openItem(ref);
    });
}

void KnowledgePlace::setLibraries(const QList<model::Library> &libraries)
{
    m_libraryNames.clear();
    for (const model::Library &library : libraries)
        m_libraryNames.insert(library.key, library.name);
}

bool KnowledgePlace::hasContent() const
{
    return m_items->rowCount() > 0;
}

void KnowledgePlace::ask()
{
    model::Query query;
    query.words = m_words;
    query.kind = m_words.isEmpty() ? m_kind : std::nullopt; // one box searches everything
    query.most = ListLength;
    query.facets = true;
    query.order = m_words.isEmpty() ? model::Query::Order::Title : model::Query::Order::Best;
    query.readerLanguages = m_commons.readerLanguages();
    m_facets->applyTo(query);
    if (query.library.isEmpty())
        query.library = m_library;
    const quint64 number = ++m_asked;
    m_commons.search(query).then(this, [this, number](const sync::Result<model::Answer> &answer) {
        if (number != m_asked)
            return; // of an older text
        if (answer)
            showAnswer(*answer);
        else
            Q_EMIT troubled(answer.error());
    });
}

void KnowledgePlace::showAnswer(const model::Answer &answer)
{
    m_heading->setText(!m_words.isEmpty() ? tr("Found") : m_library.isEmpty() ? m_kind ? words::placeName(*m_kind) : tr("Everything") : m_libraryNames.value(m_library));
    m_count->setText(QString::number(answer.total));
    m_facets->setAnswer(answer, m_libraryNames);
    m_items->setAnswer(answer, m_libraryNames);
    if (!answer.didYouMean.isEmpty())
        Q_EMIT wordsProposed(answer.didYouMean);
    // Nothing is opened before it is chosen: the first page costs an engine.
    if (const int row = m_open ? m_items->rowOf(*m_open) : -1; row >= 0)
        m_list->setCurrentIndex(m_items->index(row, 0));
    Q_EMIT listShown(answer.total);
}

void KnowledgePlace::openFirst()
{
    m_list->setCurrentIndex(m_items->index(0, 0));
}

void KnowledgePlace::openItem(const model::ItemRef &ref, const QString &anchor)
{
    m_open = ref;
    const quint64 number = ++m_pageAsked;
    m_commons.page(ref).then(this, [this, number, anchor](const sync::Result<model::Page> &page) {
        if (number != m_pageAsked)
            return;
        if (!page) {
            Q_EMIT troubled(page.error());
            return;
        }
        m_title = page->item.title;
        m_shown = page->item.blob;
        m_reader->showPage(*page);
        m_panel->show(*page);
        if (!anchor.isEmpty())
            m_reader->scrollToAnchor(anchor);
    });
}

void KnowledgePlace::askWeb(const QUrl &url)
{
    // What leaves Mycel is shown before it opens: who clicks tells a server that they read.
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Leave Mycel?"), tr("This leads to %1, outside of your libraries.").arg(url.host().isEmpty() ? url.path() : url.host()), QMessageBox::Cancel, this);
    box->setInformativeText(url.toDisplayString());
    const QPushButton *open = box->addButton(tr("Open in the browser"), QMessageBox::AcceptRole);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [open, url](const QAbstractButton *button) {
        if (button == open)
            QDesktopServices::openUrl(url);
    });
    box->open();
}

void KnowledgePlace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_panel->setVisible(window()->width() >= PanelFrom);
}

} // namespace mycel::ui
