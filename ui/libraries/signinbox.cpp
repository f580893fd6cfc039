#include "ui/libraries/signinbox.h"

#include "sync/address.h"
#include "ui/libraries/keychoice.h"
#include "ui/parts/columnplace.h"
#include "ui/words/errortext.h"
#include "ui/words/plaintext.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStyle>

namespace mycel::ui {

namespace {

constexpr int WidestLine = 420;

/// Which of two buttons is the one to press may change; the style sheet looks at names once.
void setMain(QPushButton *button, bool main)
{
    button->setObjectName(main ? QStringLiteral("main") : QString());
    button->style()->unpolish(button);
    button->style()->polish(button);
}

} // namespace

SignInBox::SignInBox(model::Commons &commons, QWidget *parent)
    : QFrame(parent)
    , m_commons(commons)
{
    setObjectName(QStringLiteral("card"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    m_sentence = textLabel({}, "strong", this);
    m_where = textLabel({}, "small", this);
    m_explains = textLabel({}, "muted", this);
    m_fingerprint = textLabel({}, "technical", this);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_kept = textLabel({}, "small", this);
    makeForm(); // one walks through it in the order in which it is made
    m_key = new KeyChoice(commons, this);
    m_keep = new QCheckBox(tr("Remember on this computer"), this);
    m_yes = new QPushButton(this);
    m_yes->setObjectName(QStringLiteral("main"));
    m_guest = new QPushButton(tr("Go on without an account"), this);
    m_guest->setAccessibleName(m_guest->text());
    m_no = new QPushButton(tr("Stop"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_yes);
    buttons->addWidget(m_guest);
    buttons->addWidget(m_no);
    buttons->addStretch();
    column->addWidget(m_sentence);
    column->addWidget(m_where);
    column->addWidget(m_fingerprint);
    column->addWidget(m_explains);
    column->addLayout(m_form);
    column->addWidget(m_key);
    column->addWidget(m_keep, 0, Qt::AlignLeading);
    column->addWidget(m_kept);
    column->addLayout(buttons);
    hide();
    connect(m_yes, &QPushButton::clicked, this, &SignInBox::answer);
    connect(m_no, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_guest, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT guestChosen(m_address);
    });
    connect(m_key, &KeyChoice::changed, this, &SignInBox::showKept);
    connect(m_key, &KeyChoice::answered, this, &SignInBox::answer);
}

void SignInBox::makeForm()
{
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto line = [this](const QString &name) {
        auto *edit = new QLineEdit(this);
        edit->setAccessibleName(name);
        edit->setMaximumWidth(WidestLine);
        connect(edit, &QLineEdit::returnPressed, this, &SignInBox::answer);
        m_form->addRow(name, edit);
        m_form->labelForField(edit)->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding); // as high as what it names
        return edit;
    };
    m_user = line(tr("Name"));
    m_secret = line(tr("Password or token"));
    m_file = line(tr("Certificate file"));
    m_chooseFile = new QPushButton(tr("Choose a certificate file…"), this);
    m_form->addRow(QString(), m_chooseFile);
    m_secret->setEchoMode(QLineEdit::Password);
    connect(m_chooseFile, &QPushButton::clicked, this, &SignInBox::chooseFile);
}

std::optional<SignInBox::Asks> SignInBox::questionOf(const sync::Error &error)
{
    const QByteArray &why = error.why;
    if (why == "needs-secret" || why == "wrong-secret")
        return Asks::Secret;
    if (why == "proxy-needs-secret" || why == "proxy-wrong-secret")
        return Asks::Proxy;
    if (why == "needs-key" || why == "wrong-key" || why == "no-key-file" || why == "wrong-passphrase" || why == "no-agent" || why == "own-key")
        return Asks::Key;
    if (why == "unknown-host")
        return Asks::Host;
    if (why == "host-changed")
        return Asks::OtherHost;
    if (why == "certificate-self-signed")
        return Asks::Authority;
    return std::nullopt;
}

bool SignInBox::ask(const sync::Error &error, const QString &address, bool mayGoOn)
{
    const auto question = questionOf(error);
    if (!question)
        return false;
    if (address != m_address || *question != m_asks)
        forget(); // what was typed is for who asked then
    m_asks = *question;
    m_error = error;
    m_mayGoOn = mayGoOn && m_asks == Asks::Secret;
    const auto read = sync::readAddress(address);
    const QString sentence = words::textOf(error).sentence;
    m_sentence->setText(read && !read->host.isEmpty() && m_asks != Asks::Proxy ? QStringLiteral("%1: %2").arg(read->host, sentence) : sentence);
    m_where->setText(words::harmless(address));
    m_where->setVisible(m_asks != Asks::Proxy);
    m_address = address;
    if (m_asks == Asks::Key && (error.why == "no-key-file" || error.why == "wrong-passphrase"))
        m_key->chooseFile();
    showQuestion();
    show();
    askForKeychain();
    QWidget *first = m_no; // who is to decide whether to trust does not do it by pressing Enter
    if (m_asks == Asks::Secret || m_asks == Asks::Proxy)
        first = m_user->text().isEmpty() ? m_user : m_secret;
    else if (m_asks == Asks::Authority)
        first = m_file;
    if (m_asks == Asks::Key)
        m_key->focus(error.why == "wrong-passphrase");
    else
        first->setFocus(Qt::OtherFocusReason);
    setAccessibleName(m_sentence->text());
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
    return true;
}

void SignInBox::forget()
{
    for (QLineEdit *each : {m_user, m_secret, m_file})
        each->clear();
    m_key->clearPassphrase();
    m_keep->setChecked(false);
}

void SignInBox::showRow(QWidget *field, bool shown)
{
    m_form->labelForField(field)->setVisible(shown);
    field->setVisible(shown);
}

void SignInBox::showQuestion()
{
    const bool stranger = m_asks == Asks::Host || m_asks == Asks::OtherHost, authority = m_asks == Asks::Authority;
    const bool asksName = m_asks == Asks::Secret || m_asks == Asks::Proxy;
    showRow(m_user, asksName);
    showRow(m_secret, asksName);
    m_guest->setVisible(m_mayGoOn);
    showRow(m_file, authority);
    m_chooseFile->setVisible(authority);
    m_key->setVisible(m_asks == Asks::Key);
    if (m_asks == Asks::Key)
        m_key->ask(m_address);
    m_explains->setVisible(stranger || authority || m_mayGoOn);
    m_explains->setText(m_mayGoOn ? tr("It is only asked of those who publish: what others wrote is here. Without an account you go on reading and receiving, and what you write stays here as suggestions.") : authority ? words::textOf(m_error).wayOut : tr("Compare it with what whoever hosts the library tells you, by another way than this network."));
    m_fingerprint->setVisible(stranger);
    m_fingerprint->setText(tr("Its fingerprint: %1").arg(m_error.detail));
    showKept();
    m_yes->setText(m_asks == Asks::Host ? tr("It is the right one") : m_asks == Asks::OtherHost ? tr("It was changed on purpose") : authority ? tr("Use this certificate") : tr("Sign in"));
    m_yes->setAccessibleName(m_yes->text());
    // Where somebody may stand between, the way out is to stop.
    setMain(m_yes, m_asks != Asks::OtherHost);
    setMain(m_no, m_asks == Asks::OtherHost);
}

bool SignInBox::holdsSecret() const
{
    return m_asks == Asks::Secret || m_asks == Asks::Proxy || (m_asks == Asks::Key && m_key->isFile());
}

void SignInBox::showKept()
{
    m_keep->setVisible(holdsSecret() && m_hasKeychain);
    if (m_asks == Asks::Key && !m_key->isFile())
        m_kept->setText(tr("Mycel remembers this choice for this library."));
    else if (!holdsSecret())
        m_kept->setText(tr("Mycel remembers it for this server alone."));
    else if (m_hasKeychain)
        m_kept->setText(tr("It is then kept in this computer's keychain; otherwise it is used until you close Mycel, and not kept."));
    else
        m_kept->setText(tr("There is no keychain on this computer in which it would be safe: it is used until you close Mycel, and not kept."));
}

void SignInBox::askForKeychain()
{
    if (!(m_asks == Asks::Secret || m_asks == Asks::Proxy || m_asks == Asks::Key))
        return;
    m_commons.hasKeychain().then(this, [this](const sync::Result<bool> &there) {
        m_hasKeychain = there.value_or(false);
        showKept();
    });
}

void SignInBox::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("A certificate"), QDir::homePath());
    if (!file.isEmpty())
        m_file->setText(file);
}

void SignInBox::answer()
{
    sync::Access access;
    if (m_asks == Asks::Secret) {
        access.credentials = {m_user->text(), m_secret->text(), {}, {}};
    } else if (m_asks == Asks::Proxy) {
        access.proxyLogin = {m_user->text(), m_secret->text(), m_hasKeychain && m_keep->isChecked()};
    } else if (m_asks == Asks::Key) {
        access.credentials = m_key->credentials();
        if (access.credentials.isEmpty())
            return; // there is no such key yet
    } else if (m_asks == Asks::Authority) {
        const auto authority = sync::readAuthority(m_file->text().replace(QRegularExpression(QStringLiteral("^~(?=/)")), QDir::homePath()));
        if (!authority) {
            m_sentence->setText(words::textOf(authority.error()).text());
            return;
        }
        access.authorities = *authority;
    } else {
        access.hostKey = QByteArray::fromBase64(m_error.detail.section(u':', 1).toLatin1());
    }
    access.credentials.keep = m_asks != Asks::Proxy && holdsSecret() && m_hasKeychain && m_keep->isChecked();
    m_secret->clear();
    m_key->clearPassphrase();
    hide();
    Q_EMIT answered(access, m_address);
}

} // namespace mycel::ui
