#include "ui/libraries/signinbox.h"

#include "ui/words/errortext.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mycel::ui {

namespace {

bool wantsSecret(const QByteArray &why)
{
    return why.isEmpty() || why == "needs-secret" || why == "wrong-secret";
}

bool wantsKey(const QByteArray &why)
{
    return why == "needs-key" || why == "wrong-key";
}

} // namespace

SignInBox::SignInBox(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("Sign in"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(QStringLiteral("strong"));
    m_fingerprint = new QLabel(this);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fingerprint->setObjectName(QStringLiteral("technical"));
    m_kept = new QLabel(tr("It is used until you close Mycel, and not kept."), this);
    m_kept->setObjectName(QStringLiteral("small"));
    for (QLabel *label : {m_sentence, m_fingerprint, m_kept}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto line = [this](const QString &name, bool secret) {
        auto *edit = new QLineEdit(this);
        edit->setAccessibleName(name);
        edit->setMaximumWidth(420);
        if (secret)
            edit->setEchoMode(QLineEdit::Password);
        connect(edit, &QLineEdit::returnPressed, this, &SignInBox::answer);
        return edit;
    };
    m_user = line(tr("Name"), false);
    m_secret = line(tr("Password or token"), true);
    m_key = line(tr("Key file"), false);
    m_passphrase = line(tr("Passphrase of the key, where it has one"), true);
    m_chooseKey = new QPushButton(tr("Choose a key file…"), this);
    m_form->addRow(m_user->accessibleName(), m_user);
    m_form->addRow(m_secret->accessibleName(), m_secret);
    m_form->addRow(m_key->accessibleName(), m_key);
    m_form->addRow(QString(), m_chooseKey);
    m_form->addRow(m_passphrase->accessibleName(), m_passphrase);
    m_yes = new QPushButton(this);
    m_yes->setObjectName(QStringLiteral("main"));
    m_no = new QPushButton(tr("Stop"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_yes);
    buttons->addWidget(m_no);
    buttons->addStretch();
    column->addWidget(m_sentence);
    column->addWidget(m_fingerprint);
    column->addLayout(m_form);
    column->addWidget(m_kept);
    column->addLayout(buttons);
    hide();
    connect(m_yes, &QPushButton::clicked, this, &SignInBox::answer);
    connect(m_no, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT refused();
    });
    connect(m_chooseKey, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("A private key"), QDir::homePath() + QStringLiteral("/.ssh"));
        if (!file.isEmpty())
            m_key->setText(file);
    });
}

bool SignInBox::helpsWith(const sync::Error &error)
{
    return error.kind == sync::Error::Kind::SignIn && (wantsSecret(error.why) || wantsKey(error.why) || error.why == "unknown-host");
}

bool SignInBox::ask(const sync::Error &error, const QString &host)
{
    if (!helpsWith(error))
        return false;
    m_why = error.why;
    const bool secret = wantsSecret(m_why), key = wantsKey(m_why), stranger = m_why == "unknown-host";
    const words::ErrorText text = words::textOf(error);
    m_sentence->setText(host.isEmpty() ? text.sentence : QStringLiteral("%1: %2").arg(host, text.sentence));
    m_hostKey = QByteArray::fromBase64(error.detail.section(u':', 1).toLatin1());
    m_fingerprint->setText(tr("Its fingerprint: %1. Compare it with what whoever hosts the library tells you, by another way than this network.").arg(error.detail));
    m_fingerprint->setVisible(stranger);
    m_kept->setVisible(!stranger);
    for (QWidget *each : {static_cast<QWidget *>(m_user), static_cast<QWidget *>(m_secret)}) {
        each->setVisible(secret);
        m_form->labelForField(each)->setVisible(secret);
    }
    for (QWidget *each : {static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_passphrase)}) {
        each->setVisible(key);
        m_form->labelForField(each)->setVisible(key);
    }
    m_chooseKey->setVisible(key);
    m_yes->setText(stranger ? tr("It is the right one") : tr("Sign in"));
    m_yes->setAccessibleName(m_yes->text());
    show();
    QWidget *first = secret ? static_cast<QWidget *>(m_user->text().isEmpty() ? m_user : m_secret) : key ? static_cast<QWidget *>(m_key) : m_no;
    first->setFocus(Qt::OtherFocusReason);
    return true;
}

void SignInBox::answer()
{
    hide();
    if (m_why == "unknown-host") {
        Q_EMIT hostAccepted(m_hostKey);
        return;
    }
    sync::Credentials credentials;
    if (wantsSecret(m_why)) {
        credentials.user = m_user->text();
        credentials.secret = m_secret->text();
    } else {
        credentials.keyFile = m_key->text();
        credentials.passphrase = m_passphrase->text();
    }
    m_secret->clear();
    m_passphrase->clear();
    Q_EMIT answered(credentials);
}

} // namespace mycel::ui
