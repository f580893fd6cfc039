#include "ui/libraries/keychoice.h"

#include "ui/libraries/ownkeybox.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace mycel::ui {

namespace {

constexpr int WidestLine = 420, Indent = 28;

/// As a shell does it, for those who type it so.
QString withoutTilde(const QString &path)
{
    return path.startsWith(QLatin1String("~/")) ? QDir::homePath() + path.mid(1) : path;
}

} // namespace

KeyChoice::KeyChoice(model::Commons &commons, QWidget *parent)
    : QWidget(parent)
{
    m_own = new QRadioButton(tr("A key that Mycel makes for this library"), this);
    m_ofFile = new QRadioButton(tr("A key file of my own"), this);
    m_agent = new QRadioButton(tr("The keys of my SSH agent"), this);
    m_ownKey = new OwnKeyBox(commons, this);
    m_ownKey->layout()->setContentsMargins(Indent, 0, 0, 0);
    m_fileRows = new QWidget(this);
    auto *form = new QFormLayout(m_fileRows);
    form->setContentsMargins(Indent, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto line = [&](const QString &name) {
        auto *edit = new QLineEdit(m_fileRows);
        edit->setAccessibleName(name);
        edit->setMaximumWidth(WidestLine);
        connect(edit, &QLineEdit::returnPressed, this, &KeyChoice::answered);
        form->addRow(name, edit);
        return edit;
    };
    m_file = line(tr("Key file"));
    auto *choose = new QPushButton(tr("Choose a key file…"), m_fileRows);
    form->addRow(QString(), choose);
    m_passphrase = line(tr("Passphrase of the key, where it has one"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_own, 0, Qt::AlignLeading);
    column->addWidget(m_ownKey);
    column->addWidget(m_ofFile, 0, Qt::AlignLeading);
    column->addWidget(m_fileRows);
    column->addWidget(m_agent, 0, Qt::AlignLeading);
    m_own->setChecked(true);
    connect(choose, &QPushButton::clicked, this, &KeyChoice::pickFile);
    for (QRadioButton *each : {m_own, m_ofFile, m_agent})
        connect(each, &QRadioButton::toggled, this, &KeyChoice::show);
}

void KeyChoice::ask(const QString &address)
{
    m_address = address;
    m_agent->setVisible(sync::hasAgent() || m_agent->isChecked());
    show();
}

void KeyChoice::show()
{
    m_ownKey->setVisible(m_own->isChecked());
    m_fileRows->setVisible(m_ofFile->isChecked());
    if (m_own->isChecked() && !m_address.isEmpty())
        m_ownKey->showFor(m_address);
    Q_EMIT changed();
}

void KeyChoice::chooseFile()
{
    m_ofFile->setChecked(true);
}

bool KeyChoice::isFile() const
{
    return m_ofFile->isChecked();
}

sync::Credentials KeyChoice::credentials() const
{
    if (m_agent->isChecked())
        return {{}, {}, {}, {}, true};
    if (m_own->isChecked())
        return {{}, {}, m_ownKey->file(), {}};
    return {{}, {}, withoutTilde(m_file->text()), m_passphrase->text()};
}

void KeyChoice::clearPassphrase()
{
    m_passphrase->clear();
}

void KeyChoice::focus(bool passphrase)
{
    QWidget *where = m_own->isChecked() ? m_own : m_agent->isChecked() ? static_cast<QWidget *>(m_agent) : passphrase ? m_passphrase : m_file;
    where->setFocus(Qt::OtherFocusReason);
}

void KeyChoice::pickFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("A private key"), QDir::homePath() + QStringLiteral("/.ssh"));
    if (!file.isEmpty())
        m_file->setText(file);
}

} // namespace mycel::ui
