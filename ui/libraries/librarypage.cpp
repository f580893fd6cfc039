#include "ui/libraries/librarypage.h"

#include "ui/icons.h"
#include "ui/libraries/connectioncard.h"
#include "ui/libraries/problemlist.h"
#include "ui/libraries/signinbox.h"
#include "ui/libraries/troublebox.h"
#include "ui/libraries/waitinglist.h"
#include "ui/parts/flowlayout.h"
#include "ui/parts/progressbox.h"
#include "ui/words/plaintext.h"
#include "ui/words/statetext.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

namespace mycel::ui {

LibraryPage::LibraryPage(model::Commons &commons, Libraries &libraries, const Theme &theme, QWidget *parent)
    : ColumnPlace(parent)
    , m_commons(commons)
    , m_known(libraries)
    , m_theme(theme)
{
    makeHead();
    m_about = addText({}, "muted");
    m_address = addText({}, "small");
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_address->setAccessibleName(tr("Address of the library"));
    m_facts = new QFrame(inside());
    m_facts->setObjectName(QStringLiteral("box"));
    m_factRow = new QHBoxLayout(m_facts);
    m_factRow->setContentsMargins(14, 9, 14, 10);
    m_progress = new ProgressBox(inside());
    m_trouble = new TroubleBox(inside());
    m_signIn = new SignInBox(m_commons, inside());
    for (QWidget *each : {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_trouble), static_cast<QWidget *>(m_signIn)})
        column()->addWidget(each);
    m_waitingHeading = addSection(tr("Waits to be shared"));
    m_waiting = new WaitingList(inside());
    column()->addWidget(m_waiting);
    m_kindsHeading = addSection(tr("What is in it"));
    auto *kinds = new QWidget(inside());
    m_kinds = new FlowLayout(kinds, 8);
    m_kinds->setContentsMargins(0, 0, 0, 0);
    column()->addWidget(kinds);
    column()->addWidget(m_connection = new ConnectionCard(m_commons, libraries, inside()));
    m_problemsHeading = addSection(tr("Left out or marked"));
    m_problems = new ProblemList(inside());
    column()->addWidget(m_problems);
    column()->addStretch();

    connect(m_trouble, &TroubleBox::stepTaken, this, [this] { m_known.sync(m_key); });
    connect(m_signIn, &SignInBox::answered, this, [this](const sync::Access &access) { m_known.sync(m_key, access); });
    connect(m_waiting, &WaitingList::takeBackAsked, this, &LibraryPage::takeBack);
    connect(&m_commons, &model::Commons::published, this, &LibraryPage::readWaiting);
    connect(&libraries, &Libraries::synced, this, &LibraryPage::readWaiting);
    connect(m_problems, &ProblemList::itemChosen, this, &LibraryPage::itemChosen);
    connect(&libraries, &Libraries::changed, this, &LibraryPage::read);
    connect(&libraries, &Libraries::synced, this, &LibraryPage::readProblems);
}

void LibraryPage::makeHead()
{
    m_title = textLabel({}, "title", inside());
    auto *remove = new QPushButton(tr("Remove"), inside());
    auto *browse = new QPushButton(tr("Browse"), inside());
    auto *stick = new QPushButton(tr("Sync by USB…"), inside());
    stick->setToolTip(tr("With a folder or a stick, without any network"));
    m_sync = new QPushButton(tr("Sync now"), inside());
    m_sync->setObjectName(QStringLiteral("main"));
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_title, 1);
    for (QPushButton *button : {remove, browse, stick, m_sync})
        row->addWidget(button, 0, Qt::AlignTop);
    connect(remove, &QPushButton::clicked, this, [this] { m_known.remove(m_key); });
    connect(stick, &QPushButton::clicked, this, &LibraryPage::syncWithFolder);
    connect(browse, &QPushButton::clicked, this, [this] { Q_EMIT browseAsked(m_key); });
    connect(m_sync, &QPushButton::clicked, this, [this] {
        if (m_known.isSyncing(m_key))
            m_known.stop(m_key);
        else
            m_known.sync(m_key);
    });
    column()->addLayout(row);
}

void LibraryPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_shownFacts.clear();
    read();
}

void LibraryPage::open(const QString &key)
{
    m_key = key;
    m_shownError.reset();
    m_shownFacts.clear();
    m_trouble->hide();
    m_signIn->hide();
    for (QWidget *each : {static_cast<QWidget *>(m_waitingHeading), static_cast<QWidget *>(m_waiting), static_cast<QWidget *>(m_problemsHeading), static_cast<QWidget *>(m_problems)})
        each->hide();
    verticalScrollBar()->setValue(0);
    m_connection->open(key);
    read();
    readProblems();
    readWaiting();
}

void LibraryPage::read()
{
    const model::Library *library = m_known.find(m_key);
    if (!library) {
        if (!m_key.isEmpty() && isVisible())
            Q_EMIT gone();
        return;
    }
    const sync::State state = m_known.stateOf(m_key);
    m_title->setText(library->name);
    QStringList languages;
    for (const QString &tag : library->languages)
        languages.append(words::languageName(tag));
    QStringList about{library->summary, languages.mid(0, 8).join(QStringLiteral(", ")) + (languages.size() > 8 ? QStringLiteral(" …") : QString()), library->license};
    about.removeAll(QString());
    m_about->setText(about.isEmpty() ? tr("This library says nothing about itself.") : about.join(QStringLiteral(" · ")));
    m_address->setText(library->address.isEmpty() ? library->key == QLatin1String("welcome") ? tr("It came with Mycel and is only on this computer.") : tr("It is only on this computer so far.") : library->address);
    showFacts(*library, state);
    showKinds(*library);
    showState(*library, state);
}

void LibraryPage::readProblems()
{
    if (m_key.isEmpty())
        return;
    m_commons.problems(m_key).then(this, [this, key = m_key](const sync::Result<QList<model::Problem>> &problems) {
        if (key != m_key || !problems)
            return;
        m_problems->show(key, *problems);
        m_problemsHeading->setVisible(!problems->isEmpty());
    });
}

void LibraryPage::readWaiting()
{
    if (m_key.isEmpty())
        return;
    m_commons.waiting(m_key).then(this, [this, key = m_key](const sync::Result<QList<model::Waiting>> &waiting) {
        if (key != m_key || !waiting)
            return;
        m_waiting->show(*waiting);
        m_waitingHeading->setVisible(!waiting->isEmpty());
    });
}

void LibraryPage::takeBack(const sync::Id &edit)
{
    m_commons.takeBack(m_key, edit).then(this, [this](const sync::Result<void> &taken) {
        if (!taken) {
            m_trouble->say(taken.error(), {});
            m_trouble->show();
        }
        readWaiting();
    });
}

void LibraryPage::syncWithFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("A folder or a stick to share by"));
    if (!folder.isEmpty())
        m_known.syncWith(m_key, folder);
}

void LibraryPage::showFacts(const model::Library &library, const sync::State &state)
{
    QStringList facts;
    int items = 0;
    for (const int count : library.counts)
        items += count;
    if (!library.address.isEmpty())
        facts << tr("Last sync") << (state.lastSync.isValid() ? words::whenText(state.lastSync) : tr("not yet"));
    if (const auto arrived = m_known.arrived(m_key))
        facts << tr("Arrived") << tr("%n item(s)", nullptr, *arrived);
    facts << tr("Holds") << tr("%n item(s)", nullptr, items);
    if (!library.license.isEmpty())
        facts << tr("Licence") << library.license;
    if (facts == m_shownFacts)
        return;
    m_shownFacts = facts;
    while (QLayoutItem *old = m_factRow->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (qsizetype i = 0; i + 1 < facts.size(); i += 2) {
        auto *cell = new QWidget(m_facts);
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(1);
        QLabel *value = textLabel(facts[i + 1], "plain", cell);
        value->setAccessibleName(QStringLiteral("%1: %2").arg(facts[i], facts[i + 1]));
        column->addWidget(textLabel(facts[i], "small", cell));
        column->addWidget(value);
        m_factRow->addWidget(cell, 1);
    }
}

void LibraryPage::showKinds(const model::Library &library)
{
    while (QLayoutItem *old = m_kinds->takeAt(0)) {
        old->widget()->deleteLater();
        delete old;
    }
    for (const model::Kind kind : model::AllKinds) {
        const int count = library.counts.value(kind);
        if (count == 0)
            continue;
        const Ink ink = m_theme.inkOf(kind);
        QLabel *tag = textLabel(QStringLiteral("%1 · %2").arg(words::placeName(kind), locale().toString(count)), "tag", inside());
        tag->setWordWrap(false);
        tag->setStyleSheet(QStringLiteral("background: %1; color: %2; font-weight: 600; font-size: %3px; border-radius: 4px; padding: 3px 9px;").arg(ink.tint.name(), ink.text.name(), QString::number(m_theme.px(12))));
        m_kinds->addWidget(tag);
        tag->show();
    }
    m_kindsHeading->setVisible(m_kinds->count() > 0);
}

void LibraryPage::showState(const model::Library &library, const sync::State &state)
{
    const bool syncing = m_known.isSyncing(m_key);
    m_sync->setVisible(!library.address.isEmpty());
    m_sync->setText(syncing ? tr("Stop") : tr("Sync now"));
    m_sync->setAccessibleName(m_sync->text());
    m_progress->setVisible(syncing);
    if (syncing) {
        m_progress->show(state);
        m_shownError.reset();
        m_trouble->hide();
        m_signIn->hide();
        return;
    }
    if (state.why == m_shownError)
        return;
    m_shownError = state.why;
    m_trouble->setVisible(false);
    m_signIn->setVisible(false);
    if (!state.why)
        return;
    if (!m_signIn->ask(*state.why, library.address))
        m_trouble->say(*state.why, tr("Try again"));
}

} // namespace mycel::ui
