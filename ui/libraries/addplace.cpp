#include "ui/libraries/addplace.h"

#include "ui/words/errortext.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace mycel::ui {

namespace {

struct Handbook {
    const char *name;
    const char *address;
    const char *about;
};

constexpr Handbook Handbooks[] = {
    {"Activist Handbook", "https://github.com/activisthandbook/activisthandbook", "en, nl, es, de, fr … · CC-BY-SA-4.0"},
    {"Co-op Handbook", "https://github.com/coophandbook/coop-handbook", "en"},
    {"Umbrella: digital and physical security", "https://github.com/securityfirst/umbrella-content", "en, es, ar … · CC-BY-SA-3.0"},
};

} // namespace

AddPlace::AddPlace(model::Commons &commons, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(48, 40, 48, 24);
    column->setSpacing(12);
    auto *heading = new QLabel(tr("Add a library"), this);
    heading->setObjectName(QStringLiteral("heading"));
    auto *about = new QLabel(tr("Paste the address of a movement's library, or choose a folder or a stick. Everything in it is kept on this computer and stays readable without a network."), this);
    about->setWordWrap(true);
    about->setObjectName(QStringLiteral("muted"));
    m_address = new QLineEdit(this);
    m_address->setPlaceholderText(tr("https://… or git@host:path or a folder"));
    m_address->setAccessibleName(tr("Address of the library"));
    m_add = new QPushButton(tr("Add"), this);
    m_add->setObjectName(QStringLiteral("main"));
    m_add->setEnabled(false);
    auto *folder = new QPushButton(tr("Choose a folder…"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_address, 1);
    row->addWidget(folder);
    row->addWidget(m_add);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_stop = new QPushButton(tr("Stop"), this);
    m_says = new QLabel(this);
    m_says->setWordWrap(true);
    m_says->setAccessibleName(tr("What happens"));
    for (QWidget *each : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_stop)})
        each->hide();
    column->addWidget(heading);
    column->addWidget(about);
    column->addLayout(row);
    column->addWidget(m_progress);
    auto *saysRow = new QHBoxLayout;
    saysRow->addWidget(m_says, 1);
    saysRow->addWidget(m_stop);
    column->addLayout(saysRow);
    auto *known = new QLabel(tr("Public handbooks").toUpper(), this);
    known->setObjectName(QStringLiteral("section"));
    column->addWidget(known);
    for (const Handbook &handbook : Handbooks) {
        auto *choose = new QPushButton(QStringLiteral("%1   %2").arg(QString::fromUtf8(handbook.name), QString::fromUtf8(handbook.about)), this);
        choose->setObjectName(QStringLiteral("link"));
        choose->setToolTip(QString::fromUtf8(handbook.address));
        connect(choose, &QPushButton::clicked, this, [this, address = QString::fromUtf8(handbook.address)] { m_address->setText(address); });
        column->addWidget(choose);
    }
    column->addStretch();

    connect(m_address, &QLineEdit::textChanged, this, [this](const QString &text) { m_add->setEnabled(!m_adding && !text.trimmed().isEmpty()); });
    connect(m_address, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, &AddPlace::add);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_commons.stop({}); });
    connect(folder, &QPushButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("A library's folder"));
        if (!chosen.isEmpty())
            m_address->setText(chosen);
    });
    connect(&commons, &model::Commons::stateChanged, this, [this](const QString &, const sync::State &state) { showState(state); });
}

void AddPlace::begin(const QString &address)
{
    m_address->setText(address);
    add();
}

void AddPlace::add()
{
    if (m_adding)
        return;
    m_adding = true;
    m_add->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_stop->show();
    m_says->setText(tr("Connecting…"));
    model::AddRequest request;
    request.address = m_address->text();
    m_commons.add(request).then(this, [this](const sync::Result<model::Report> &report) { finish(report); });
}

void AddPlace::showState(const sync::State &state)
{
    if (!m_adding)
        return;
    const auto &progress = state.progress;
    m_progress->setRange(0, progress.total > 0 ? 1000 : 0);
    if (progress.total > 0)
        m_progress->setValue(int(progress.done * 1000 / progress.total));
    if (state.phase == sync::State::Phase::Merging) {
        m_says->setText(tr("Reading %1 of %2 texts. The first ones can be read already.").arg(progress.done).arg(progress.total));
        return;
    }
    switch (progress.stage) {
    case sync::Progress::Stage::Connecting: m_says->setText(tr("Connecting…")); break;
    case sync::Progress::Stage::Receiving: m_says->setText(tr("Receiving: %1 of %2 pieces, %3").arg(progress.done).arg(progress.total).arg(locale().formattedDataSize(progress.bytes))); break;
    case sync::Progress::Stage::Unpacking: m_says->setText(tr("Unpacking %1 of %2 pieces").arg(progress.done).arg(progress.total)); break;
    case sync::Progress::Stage::Checking: m_says->setText(tr("Checking %1 of %2 pieces").arg(progress.done).arg(progress.total)); break;
    }
}

void AddPlace::finish(const sync::Result<model::Report> &report)
{
    m_adding = false;
    m_progress->hide();
    m_stop->hide();
    m_add->setEnabled(!m_address->text().trimmed().isEmpty());
    if (!report) {
        m_says->setText(words::textOf(report.error()).line());
        return;
    }
    m_says->setText(tr("%1 is here: %n item(s).", nullptr, report->items).arg(report->library.name));
    m_address->clear();
    Q_EMIT added(report->library.key);
}

} // namespace mycel::ui
