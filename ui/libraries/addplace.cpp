#include "ui/libraries/addplace.h"

#include "ui/libraries/handbooks.h"
#include "ui/libraries/keptasidelist.h"
#include "ui/libraries/placeline.h"
#include "ui/libraries/proxyfold.h"
#include "ui/libraries/signinbox.h"
#include "ui/libraries/troublebox.h"
#include "ui/parts/progressbox.h"
#include "ui/words/errortext.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mycel::ui {

AddPlace::AddPlace(model::Commons &commons, QWidget *parent)
    : ColumnPlace(parent)
    , m_commons(commons)
{
    addText(tr("Add a library"), "title");
    addText(tr("Paste the address of a movement's library, or choose a folder or a file on this computer or a stick. Everything in it is kept on this computer and stays readable without a network."), "muted");
    makeAddressRow();
    column()->addWidget(m_proxy = new ProxyFold(m_commons, inside()));
    makeProgress();
    m_trouble = new TroubleBox(inside());
    m_signIn = new SignInBox(m_commons, inside());
    column()->addWidget(m_trouble);
    column()->addWidget(m_signIn);
    makeHereAlready();
    makeKeptAside();
    makeHandbooks();
    column()->addStretch();

    connect(m_trouble, &TroubleBox::stepTaken, this, &AddPlace::add);
    connect(m_signIn, &SignInBox::answered, this, [this](const sync::Access &access) {
        m_request.access.update(access);
        add();
    });
    connect(&commons, &model::Commons::stateChanged, this, [this](const QString &, const sync::State &state) { showState(state); });
}

void AddPlace::makeAddressRow()
{
    m_address = new QLineEdit(inside());
    m_address->setPlaceholderText(tr("https://… or git@host:path or a folder"));
    m_address->setAccessibleName(tr("Address of the library"));
    m_add = new QPushButton(tr("Add"), inside());
    m_add->setObjectName(QStringLiteral("main"));
    m_add->setEnabled(false);
    auto *folder = new QPushButton(tr("Choose a folder…"), inside());
    auto *file = new QPushButton(tr("Choose a file…"), inside());
    file->setToolTip(tr("A library in one file, as it travels on a stick"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_address, 1);
    row->addWidget(folder);
    row->addWidget(file);
    row->addWidget(m_add);
    connect(m_address, &QLineEdit::textChanged, this, [this](const QString &text) { m_add->setEnabled(!m_adding && !text.trimmed().isEmpty()); });
    connect(m_address, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, &AddPlace::startAnew);
    connect(folder, &QPushButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("A library's folder"), whereSticksAre());
        if (!chosen.isEmpty())
            m_address->setText(chosen);
    });
    connect(file, &QPushButton::clicked, this, &AddPlace::chooseFile);
    column()->addLayout(row);
}

void AddPlace::chooseFile()
{
    const QString chosen = QFileDialog::getOpenFileName(this, tr("A library in a file"), whereSticksAre(), tr("Libraries (*.bundle)") + QStringLiteral(";;") + tr("All files (*)"));
    if (!chosen.isEmpty())
        m_address->setText(chosen);
}

void AddPlace::makeProgress()
{
    m_progress = new ProgressBox(inside());
    m_stop = new QPushButton(tr("Stop"), m_progress);
    m_progress->addButton(m_stop);
    column()->addWidget(m_progress);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_commons.stop({}); });
}

void AddPlace::makeHereAlready()
{
    m_hereAlready = new QFrame(inside());
    m_hereAlready->setObjectName(QStringLiteral("card"));
    auto *here = new QHBoxLayout(m_hereAlready);
    here->setContentsMargins(14, 10, 14, 10);
    m_hereText = textLabel({}, "plain", m_hereAlready);
    auto *open = new QPushButton(tr("Open it"), m_hereAlready);
    open->setObjectName(QStringLiteral("main"));
    m_separate = new QPushButton(tr("Add as a separate library"), m_hereAlready);
    here->addWidget(m_hereText, 1);
    here->addWidget(open);
    here->addWidget(m_separate);
    m_hereAlready->hide();
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_hereKey); });
    connect(m_separate, &QPushButton::clicked, this, [this] {
        m_request.separate = true;
        add();
    });
    column()->addWidget(m_hereAlready);
}

void AddPlace::makeKeptAside()
{
    auto *aside = new KeptAsideList(m_commons, inside());
    column()->addWidget(aside);
    connect(aside, &KeptAsideList::backAsked, this, &AddPlace::backAsked);
}

void AddPlace::makeHandbooks()
{
    addSection(tr("Public handbooks"));
    for (const Handbook &handbook : publicHandbooks()) {
        auto *card = new QFrame(inside());
        card->setObjectName(QStringLiteral("card"));
        auto *row = new QHBoxLayout(card);
        row->setContentsMargins(14, 10, 14, 10);
        auto *text = new QVBoxLayout;
        text->setSpacing(2);
        text->addWidget(textLabel(handbook.name, "strong", card));
        text->addWidget(textLabel(handbook.about, "muted", card));
        text->addWidget(textLabel(QStringLiteral("%1 · %2 · %3").arg(handbook.languages, handbook.license, handbook.address), "small", card));
        auto *add = new QPushButton(tr("Add"), card);
        add->setAccessibleName(tr("Add %1").arg(handbook.name));
        row->addLayout(text, 1);
        row->addWidget(add, 0, Qt::AlignVCenter);
        column()->addWidget(card);
        connect(add, &QPushButton::clicked, this, [this, address = handbook.address] { begin(address); });
    }
}

void AddPlace::enter()
{
    m_address->setFocus(Qt::OtherFocusReason);
}

void AddPlace::begin(const QString &address)
{
    m_address->setText(address);
    startAnew();
}

void AddPlace::startAnew()
{
    if (m_adding)
        return; // it stands in the field until this one is here
    m_request = {};
    m_request.address = m_address->text();
    m_request.proxy = m_proxy->proxy();
    m_request.access.proxyLogin = m_proxy->login();
    add();
}

void AddPlace::setAdding(bool adding)
{
    m_adding = adding;
    m_progress->setVisible(adding);
    m_add->setEnabled(!adding && !m_address->text().trimmed().isEmpty());
    for (QWidget *each : {static_cast<QWidget *>(m_trouble), static_cast<QWidget *>(m_signIn), m_hereAlready})
        each->hide();
}

void AddPlace::add()
{
    if (m_adding)
        return;
    setAdding(true);
    m_progress->show({});
    m_stop->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(m_progress);
    m_commons.add(m_request).then(this, [this](const sync::Result<model::Report> &report) { finish(report); });
}

void AddPlace::showState(const sync::State &state)
{
    if (m_adding)
        m_progress->show(state);
}

void AddPlace::finish(const sync::Result<model::Report> &report)
{
    setAdding(false);
    if (!report) {
        showTrouble(report.error());
        return;
    }
    const model::AddRequest done = std::exchange(m_request, {});
    if (m_address->text() == done.address)
        m_address->clear();
    m_proxy->clearSecret();
    Q_EMIT added(report->library.key, report->library.address, done.access);
}

void AddPlace::showTrouble(const sync::Error &error)
{
    const bool same = error.why == "same-library";
    if (error.why == "already-here" || same) {
        m_hereKey = error.detail;
        m_hereText->setText(words::textOf(error).sentence);
        m_separate->setVisible(same);
        m_hereAlready->show();
    } else if (!m_signIn->ask(error, m_request.address)) {
        m_trouble->say(error, error.kind == sync::Error::Kind::Cancelled ? tr("Start again") : tr("Try again"));
        m_address->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace mycel::ui
