#include "ui/finder/importpage.h"

#include "model/finder/finder.h"
#include "ui/finder/columnchoice.h"
#include "ui/libraries/libraries.h"
#include "ui/parts/calm.h"
#include "ui/parts/choicebox.h"
#include "ui/words/errortext.h"
#include "ui/words/importtext.h"
#include "ui/words/plaintext.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mycel::ui {

namespace {

constexpr qsizetype MostLines = 100, MostProblems = 30;

} // namespace

ImportPage::ImportPage(model::Commons &commons, QWidget *parent)
    : ColumnPlace(parent)
    , m_commons(commons)
    , m_feeds(commons.finder().feeds())
{
    addText(tr("Bring in events"), "title");
    addText(tr("A calendar file, a page with events, a table, or the address of one, as Mobilizon, Gancio, Nextcloud, Mobilize and others give them. What was brought in before is updated, and not doubled."), "muted");
    addSection(tr("Into which library"));
    m_library = new CalmComboBox(inside());
    m_library->setAccessibleName(tr("Into which library"));
    m_library->setSizeAdjustPolicy(QComboBox::AdjustToContents); // they come later
    column()->addWidget(m_library, 0, Qt::AlignLeading);
    addSection(tr("From where"));
    auto *row = new QHBoxLayout;
    m_address = new QLineEdit(inside());
    m_address->setPlaceholderText(tr("https://… .ics"));
    m_address->setAccessibleName(tr("Address of the events"));
    m_fetch = new QPushButton(inside());
    setFetching(false);
    m_file = new QPushButton(tr("File…"), inside());
    row->addWidget(m_address, 1);
    row->addWidget(m_fetch);
    row->addWidget(m_file);
    column()->addLayout(row);
    m_said = new ChoiceBox(inside());
    m_said->hide();
    column()->addWidget(m_said);
    m_columns = new ColumnChoice(inside());
    m_columns->hide();
    column()->addWidget(m_columns);
    m_list = new QWidget(inside());
    m_lines = new QVBoxLayout(m_list);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(3);
    column()->addWidget(m_list);
    auto *end = new QHBoxLayout;
    m_bring = new QPushButton(tr("Bring them in"), inside());
    m_bring->setObjectName(QStringLiteral("main"));
    auto *leave = new QPushButton(tr("Back to the list"), inside());
    end->addWidget(m_bring);
    end->addWidget(leave);
    end->addStretch(1);
    column()->addLayout(end);
    column()->addStretch(1);
    setBusy(false);
    connect(m_file, &QPushButton::clicked, this, &ImportPage::chooseFile);
    connect(m_fetch, &QPushButton::clicked, this, &ImportPage::fetchOrStop);
    connect(m_address, &QLineEdit::returnPressed, this, &ImportPage::fetch);
    connect(m_address, &QLineEdit::textChanged, this, [this] { setBusy(m_isBusy); });
    connect(m_library, &QComboBox::activated, this, &ImportPage::preview);
    connect(m_columns, &ColumnChoice::chosen, this, [this] {
        m_offered.mapping = m_columns->mapping();
        preview();
    });
    connect(m_bring, &QPushButton::clicked, this, &ImportPage::bringIn);
    connect(leave, &QPushButton::clicked, this, &ImportPage::left);
}

void ImportPage::setLibraries(const QList<model::Library> &libraries)
{
    const QString chosen = library();
    m_library->clear();
    for (const model::Library &each : libraries)
        m_library->addItem(words::seenName(each.name), each.key);
    const int before = m_library->findData(chosen);
    m_library->setCurrentIndex(before >= 0 ? before : int(firstToWriteIn(libraries)));
    if (before < 0)
        preview(); // of what was opened before there was a library, or for another one
}

QString ImportPage::library() const
{
    return m_library->currentData().toString();
}

void ImportPage::enter()
{
    m_address->setFocus(Qt::OtherFocusReason);
}

void ImportPage::setBusy(bool busy)
{
    m_isBusy = busy;
    m_fetch->setEnabled(m_isFetching || (!busy && !m_address->text().trimmed().isEmpty()));
    m_file->setEnabled(!busy);
    m_bring->setEnabled(!busy && m_isWorthIt);
}

void ImportPage::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Which file?"), {}, tr("Events (*.ics *.json *.jsonld *.csv *.html *.htm);;All files (*)"));
    if (!file.isEmpty())
        openFile(file);
}

void ImportPage::openFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        trouble({sync::Error::Kind::NotFound, "feed-file", name});
    else
        offer(file.read(model::MostFeedBytes + 1), QFileInfo(name).fileName());
}

/// One button begins it and ends it.
void ImportPage::setFetching(bool fetching)
{
    m_isFetching = fetching;
    m_fetch->setText(fetching ? tr("Stop") : tr("Fetch"));
    m_fetch->setToolTip(fetching ? tr("What was here stays as it was") : tr("Asks the server that is named, on the library's way, once"));
}

void ImportPage::fetchOrStop()
{
    if (m_isFetching)
        m_feeds.stopFetching();
    else
        fetch();
}

void ImportPage::fetch()
{
    const QString address = m_address->text().trimmed();
    if (address.isEmpty() || m_isFetching || !m_fetch->isEnabled())
        return;
    setFetching(true);
    setBusy(true);
    m_said->say(tr("Fetching %1…").arg(words::harmless(address)), {}, {}, true);
    m_feeds.fetch(library(), address).then(this, [this, address](const sync::Result<QByteArray> &bytes) {
        setFetching(false);
        setBusy(false);
        if (bytes)
            offer(*bytes, address);
        else
            trouble(bytes.error());
    });
}

void ImportPage::offer(const QByteArray &bytes, const QString &feed)
{
    m_offered = {bytes, feed};
    m_isWorthIt = false;
    setBusy(m_isBusy);
    if (bytes.isEmpty())
        m_said->say(tr("There is nothing in it."), tr("Choose another file or address."), {}, true);
    preview();
}

void ImportPage::preview()
{
    if (m_offered.bytes.isEmpty())
        return;
    if (library().isEmpty()) {
        m_said->say(tr("There is no library yet to bring them into."), tr("Make one or add one; the file stays open here."), {}, true);
        return;
    }
    m_feeds.preview(library(), m_offered).then(this, [this, number = ++m_asked](const sync::Result<model::ImportReport> &report) {
        if (number != m_asked)
            return; // of what was chosen before
        if (!report) {
            trouble(report.error());
            return;
        }
        using Became = model::ImportedOffer::Became;
        m_isWorthIt = report->count(Became::Added) + report->count(Became::Updated) + report->count(Became::Cancelled) > 0;
        m_said->say(words::importText(*report), tr("Nothing is written yet."), {}, true);
        list(*report);
        if (report->table && m_offered.mapping.isEmpty())
            m_columns->show(*report->table);
        m_columns->setVisible(report->table.has_value());
        setBusy(false);
    });
}

void ImportPage::list(const model::ImportReport &report)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const auto line = [this](const QString &text, const char *name) { m_lines->addWidget(textLabel(text, name, m_list)); };
    for (const model::ImportedOffer &each : report.offers.mid(0, MostLines)) {
        QStringList parts{words::harmless(each.event.title), words::beginText(each.event.when), words::harmless(each.event.place), words::becameText(each.became)};
        parts.removeAll(QString());
        line(parts.join(QStringLiteral(" · ")), "");
        for (const model::Differing &differing : each.differing)
            line(words::differingText(differing), "small");
    }
    if (report.offers.size() > MostLines)
        line(tr("and %n more", nullptr, int(report.offers.size() - MostLines)), "small");
    for (const model::FeedProblem &problem : report.problems.mid(0, MostProblems))
        line(words::feedProblemText(problem), "error");
    if (report.problems.size() > MostProblems)
        line(tr("and %n more that could not be used", nullptr, int(report.problems.size() - MostProblems)), "error");
}

void ImportPage::bringIn()
{
    setBusy(true);
    ++m_asked; // no preview is wanted any more
    m_feeds.bringIn(library(), m_offered).then(this, [this, number = m_asked](const sync::Result<model::ImportReport> &report) {
        setBusy(false);
        if (number != m_asked)
            return; // something else was opened meanwhile, and is shown
        if (!report) {
            trouble(report.error());
            return;
        }
        QList<NoticeBar::Choice> choices;
        if (!report->undo.files.isEmpty())
            choices.append({tr("Undo"), [this, undo = report->undo] { takeBack(undo); }});
        m_said->say(words::importText(*report), tr("They are in the library, and are shared at the next sync."), choices, true);
        list(*report);
        m_offered = {};
        m_isWorthIt = false;
        m_columns->hide();
        setBusy(false);
    });
}

void ImportPage::takeBack(const model::Edition &undo)
{
    m_commons.publish(undo).second.then(this, [this](const sync::Result<void> &taken) {
        if (taken)
            m_said->say(tr("It was taken back."), {}, {}, true);
        else
            trouble(taken.error());
    });
}

void ImportPage::trouble(const sync::Error &error)
{
    const words::ErrorText text = words::textOf(error);
    m_said->say(text.sentence, text.wayOut, {});
}

} // namespace mycel::ui
