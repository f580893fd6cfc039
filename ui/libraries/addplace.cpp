#include "ui/libraries/addplace.h"

#include "ui/libraries/handbooks.h"
#include "ui/libraries/signinbox.h"
#include "ui/libraries/troublebox.h"
#include "ui/words/errortext.h"
#include "ui/words/statetext.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace mycel::ui {

namespace {


/// Where sticks appear, else home.
QString whereSticksAre()
{
    const QString user = QDir::home().dirName();
    for (const QString &folder : {QStringLiteral("/run/media/") + user, QStringLiteral("/media/") + user}) {
        if (QDir(folder).exists() && !QDir(folder).isEmpty())
            return folder;
    }
    return QDir::homePath();
}

QLabel *paragraph(const QString &text, const char *name, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    return label;
}

} // namespace

AddPlace::AddPlace(model::Commons &commons, QWidget *parent)
    : QScrollArea(parent)
    , m_commons(commons)
{
    setObjectName(QStringLiteral("ground"));
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    m_inside = new QWidget;
    m_inside->setObjectName(QStringLiteral("ground"));
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(40, 28, 40, 24);
    column->setSpacing(12);
    column->addWidget(paragraph(tr("Add a library"), "title", m_inside));
    column->addWidget(paragraph(tr("Paste the address of a movement's library, or choose a folder or a file on this computer or a stick. Everything in it is kept on this computer and stays readable without a network."), "muted", m_inside));
    column->addLayout(makeAddressRow());
    column->addWidget(makeProgress());
    m_trouble = new TroubleBox(m_inside);
    m_signIn = new SignInBox(m_inside);
    column->addWidget(m_trouble);
    column->addWidget(m_signIn);
    column->addWidget(m_hereAlready);
    makeHandbooks(column);
    column->addStretch();
    setWidget(m_inside);

    connect(m_trouble, &TroubleBox::stepTaken, this, &AddPlace::add);
    connect(m_signIn, &SignInBox::answered, this, [this](const sync::Access &access) {
        m_request.access.update(access);
        add();
    });
    connect(&commons, &model::Commons::stateChanged, this, [this](const QString &, const sync::State &state) { showState(state); });
}

QLayout *AddPlace::makeAddressRow()
{
    m_address = new QLineEdit(m_inside);
    m_address->setPlaceholderText(tr("https://… or git@host:path or a folder"));
    m_address->setAccessibleName(tr("Address of the library"));
    m_add = new QPushButton(tr("Add"), m_inside);
    m_add->setObjectName(QStringLiteral("main"));
    m_add->setEnabled(false);
    auto *folder = new QPushButton(tr("Choose a folder…"), m_inside);
    auto *file = new QPushButton(tr("Choose a file…"), m_inside);
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
    return row;
}

void AddPlace::chooseFile()
{
    const QString chosen = QFileDialog::getOpenFileName(this, tr("A library in a file"), whereSticksAre(), tr("Libraries (*.bundle)") + QStringLiteral(";;") + tr("All files (*)"));
    if (!chosen.isEmpty())
        m_address->setText(chosen);
}

QWidget *AddPlace::makeProgress()
{
    m_progressBox = new QFrame(m_inside);
    m_progressBox->setObjectName(QStringLiteral("box"));
    auto *column = new QVBoxLayout(m_progressBox);
    column->setContentsMargins(14, 10, 14, 10);
    m_progress = new QProgressBar(m_progressBox);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_says = paragraph({}, "plain", m_progressBox);
    m_stop = new QPushButton(tr("Stop"), m_progressBox);
    auto *row = new QHBoxLayout;
    row->addWidget(m_says, 1);
    row->addWidget(m_stop);
    column->addLayout(row);
    column->addWidget(m_progress);
    m_progressBox->hide();
    connect(m_stop, &QPushButton::clicked, this, [this] { m_commons.stop({}); });

    m_hereAlready = new QFrame(m_inside);
    m_hereAlready->setObjectName(QStringLiteral("card"));
    auto *here = new QHBoxLayout(m_hereAlready);
    here->setContentsMargins(14, 10, 14, 10);
    m_hereText = paragraph({}, "plain", m_hereAlready);
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
    return m_progressBox;
}

void AddPlace::makeHandbooks(QVBoxLayout *column)
{
    column->addSpacing(8);
    QLabel *known = paragraph(tr("Public handbooks").toUpper(), "section", m_inside);
    known->setAccessibleName(tr("Public handbooks"));
    column->addWidget(known);
    for (const Handbook &handbook : publicHandbooks()) {
        auto *card = new QFrame(m_inside);
        card->setObjectName(QStringLiteral("card"));
        auto *row = new QHBoxLayout(card);
        row->setContentsMargins(14, 10, 14, 10);
        auto *text = new QVBoxLayout;
        text->setSpacing(2);
        text->addWidget(paragraph(handbook.name, "strong", card));
        text->addWidget(paragraph(handbook.about, "muted", card));
        text->addWidget(paragraph(QStringLiteral("%1 · %2 · %3").arg(handbook.languages, handbook.license, handbook.address), "small", card));
        auto *add = new QPushButton(tr("Add"), card);
        add->setAccessibleName(tr("Add %1").arg(handbook.name));
        row->addLayout(text, 1);
        row->addWidget(add, 0, Qt::AlignVCenter);
        column->addWidget(card);
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
    m_request = {};
    m_request.address = m_address->text();
    add();
}

void AddPlace::setAdding(bool adding)
{
    m_adding = adding;
    m_progressBox->setVisible(adding);
    m_add->setEnabled(!adding && !m_address->text().trimmed().isEmpty());
    for (QWidget *each : {static_cast<QWidget *>(m_trouble), static_cast<QWidget *>(m_signIn), m_hereAlready})
        each->hide();
}

void AddPlace::add()
{
    if (m_adding)
        return;
    setAdding(true);
    m_progress->setRange(0, 0);
    m_says->setText(words::progressText({}));
    m_stop->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(m_progressBox);
    m_commons.add(m_request).then(this, [this](const sync::Result<model::Report> &report) { finish(report); });
}

void AddPlace::showState(const sync::State &state)
{
    if (!m_adding)
        return;
    m_progress->setRange(0, state.progress.total > 0 ? 1000 : 0);
    if (state.progress.total > 0)
        m_progress->setValue(int(state.progress.done * 1000 / state.progress.total));
    m_says->setText(words::progressText(state));
}

void AddPlace::finish(const sync::Result<model::Report> &report)
{
    setAdding(false);
    if (!report) {
        showTrouble(report.error());
        return;
    }
    const sync::Access used = m_request.access;
    m_request = {};
    m_address->clear();
    Q_EMIT added(report->library.key, used);
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
