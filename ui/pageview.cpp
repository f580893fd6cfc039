#include "ui/pageview.h"

#include "model/content/pictureheader.h"
#include "ui/findbar.h"
#include "ui/plainreader.h"
#include "ui/words/pagetext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {

constexpr qint64 MostPictureBytes = 10 << 20;
constexpr int MostDeaths = 3;

PageEngineMaker *installedMaker()
{
    for (const char *place : {"/mycel-reader.so", "/../lib/mycel/mycel-reader.so", "/../../bin/mycel-reader.so"}) {
        const QString file = QCoreApplication::applicationDirPath() + QLatin1String(place);
        PageEngineMaker *maker = QFileInfo::exists(file) ? loadPageEngine(file) : nullptr;
        if (maker)
            return maker;
    }
    return nullptr;
}

} // namespace

PageView::PageView(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
    , m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_note = new QLabel(this);
    m_note->setObjectName(QStringLiteral("pageNote"));
    m_note->setTextFormat(Qt::PlainText); // it names addresses of others
    m_note->setWordWrap(true);
    m_note->setContentsMargins(32, Space, 32, Space);
    m_note->hide();
    m_leaves = new QStackedWidget(this);
    m_nothing = new QLabel(tr("Choose an item to read."), m_leaves);
    m_nothing->setObjectName(QStringLiteral("muted"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_leaves->addWidget(m_nothing);
    m_findBar = new FindBar(this);
    m_findBar->hide();
    column->addWidget(m_note);
    column->addWidget(m_leaves, 1);
    column->addWidget(m_findBar);
    setAutoFillBackground(true);
    setTheme(theme);

    connect(m_findBar, &FindBar::asked, this, &PageView::find);
}

PageView::~PageView() = default;

void PageView::showPage(const model::Page &page)
{
    show(sheetOf(page));
}

void PageView::show(const Sheet &sheet)
{
    m_sheet = sheet;
    m_anchor.clear();
    draw();
}

void PageView::showNothing()
{
    m_sheet.reset();
    m_pictures.clear();
    say({});
    m_leaves->setCurrentWidget(m_nothing);
}

void PageView::draw()
{
    if (!m_sheet)
        return;
    if (!m_wantsPlain && !m_triedEngine)
        loadEngine();
    if (m_wantsPlain || !m_engine || m_deaths >= MostDeaths)
        return drawPlain(m_wantsPlain || !MYCEL_HAS_READER ? QString() : m_deaths >= MostDeaths ? tr("What draws pages has stopped too often. Until Mycel starts again, pages are shown in their plain form.")
                                                                                                : tr("What draws pages is not installed. Pages are shown in their plain form."));
    const PageDocument document = documentOf(*m_sheet, m_theme);
    m_pictures = picturesOf(document.html);
    say({});
    m_leaves->setCurrentWidget(m_engine->widget());
    m_drawing = true;
    m_engine->setScale(m_scale);
    m_engine->show(document);
}

void PageView::drawPlain(const QString &note)
{
    if (!m_plain) {
        m_plain = new PlainReader(m_leaves);
        m_leaves->addWidget(m_plain);
        connect(m_plain, &QTextBrowser::anchorClicked, this, &PageView::follow);
    }
    say(note);
    m_plain->show(*m_sheet, m_theme, m_scale);
    m_leaves->setCurrentWidget(m_plain);
    if (!m_anchor.isEmpty())
        m_plain->scrollToAnchor(m_anchor);
    m_drawing = false;
    Q_EMIT pageDrawn();
}

void PageView::loadEngine()
{
    m_triedEngine = true;
    PageEngineMaker *maker = installedMaker();
    if (!maker)
        return;
    PageHost host;
    host.file = [this](const QUrl &address, const auto &answer) { giveFile(address, answer); };
    host.linkChosen = [this](const QUrl &url) { follow(url); };
    host.shown = [this] {
        if (!m_drawing)
            return;
        m_drawing = false;
        if (!m_anchor.isEmpty())
            m_engine->scrollTo(m_anchor);
        Q_EMIT pageDrawn();
    };
    if (m_offersPassages)
        host.passageMeant = [this] { Q_EMIT passageMeant(); };
    host.ended = [this] { engineEnded(); };
    m_engine = maker->make(std::move(host), m_theme.surface, m_leaves);
    m_engine->widget()->setAccessibleName(tr("Page"));
    m_leaves->addWidget(m_engine->widget());
}

void PageView::engineEnded()
{
    ++m_deaths;
    if (m_sheet)
        drawPlain(tr("What draws pages has stopped on this page. Nothing is lost; here it is in its plain form."));
}

void PageView::scrollToAnchor(const QString &anchor)
{
    m_anchor = anchor;
    if (m_drawing)
        return; // the engine scrolls when it has drawn
    if (isPlain())
        m_plain->scrollToAnchor(anchor);
    else if (m_engine)
        m_engine->scrollTo(anchor);
}

bool PageView::isPlain() const
{
    return m_plain && m_leaves->currentWidget() == m_plain;
}

void PageView::giveFile(const QUrl &address, const std::function<void(const PageFile &)> &answer)
{
    const auto file = fileOfAddress(address);
    if (!file || !m_pictures.contains(address))
        return answer({});
    m_commons.file(file->library, file->path, MostPictureBytes).then(this, [answer](const sync::Result<QByteArray> &bytes) {
        // The header alone is read in this process; what is drawn is decoded in the engine's sandbox.
        const auto header = bytes ? model::readPictureHeader(*bytes) : std::nullopt;
        answer(header && header->isBearable() ? PageFile{header->mimeType(), *bytes} : PageFile());
    });
}

void PageView::follow(const QUrl &url)
{
    if (const auto item = model::itemOfAddress(url))
        Q_EMIT itemAsked(*item, url.fragment(QUrl::FullyDecoded));
    else if (const auto thread = model::threadOfAddress(url))
        Q_EMIT threadAsked(thread->library, thread->thread, thread->post);
    else if (const auto file = fileOfAddress(url))
        Q_EMIT fileAsked(file->library, file->path);
    else if (url == QUrl(QString::fromLatin1(words::HistoryAddress)))
        Q_EMIT historyAsked();
    else if (url.scheme() == QLatin1String("mycel") && url.host() == QLatin1String("post"))
        Q_EMIT postAsked(url);
    else if (url.scheme().isEmpty() && url.hasFragment())
        scrollToAnchor(url.fragment(QUrl::FullyDecoded));
    else if (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("mailto"))
        Q_EMIT webAsked(url);
}

QString PageView::selectedText() const
{
    QString text = isPlain() ? m_plain->textCursor().selectedText() : m_engine ? m_engine->selectedText() : QString();
    return text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n').trimmed();
}

void PageView::openFind()
{
    if (m_sheet)
        m_findBar->open();
}

void PageView::takeFocus()
{
    m_leaves->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void PageView::find(const QString &words, bool backwards)
{
    const auto found = [bar = QPointer(m_findBar)](int at, int of) {
        if (bar)
            bar->setFound(at, of);
    };
    if (isPlain())
        m_plain->findWords(words, backwards, found);
    else if (m_engine)
        m_engine->find(words, backwards, found);
}

void PageView::print()
{
    if (isPlain())
        m_plain->savePdf();
    else if (m_engine && m_sheet)
        m_engine->print();
}

void PageView::setTextScale(qreal scale)
{
    m_scale = qBound(0.8, scale, 2.0);
    if (isPlain())
        m_plain->show(*m_sheet, m_theme, m_scale);
    else if (m_engine)
        m_engine->setScale(m_scale);
}

void PageView::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette own = palette();
    own.setColor(QPalette::Window, theme.surface);
    setPalette(own);
    if (isPlain())
        m_plain->show(*m_sheet, m_theme, m_scale);
    else
        draw();
}

void PageView::choosePlain(bool plain)
{
    m_wantsPlain = plain;
}

void PageView::say(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace mycel::ui
