#include "ui/libraries/ownkeybox.h"

#include "ui/parts/columnplace.h"
#include "ui/words/errortext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

OwnKeyBox::OwnKeyBox(model::Commons &commons, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
{
    m_line = textLabel({}, "technical", this);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy = new QPushButton(tr("Copy"), this);
    m_copy->setAccessibleName(tr("Copy the public key"));
    m_explains = textLabel({}, "small", this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(textLabel(tr("Paste this line where your server asks for a deploy key or an SSH key, or give it to whoever hosts the library:"), "muted", this));
    column->addWidget(m_line);
    column->addWidget(m_copy, 0, Qt::AlignLeading);
    column->addWidget(m_explains);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(m_key.publicLine));
        m_copy->setText(tr("Copied"));
    });
}

void OwnKeyBox::showFor(const QString &address)
{
    if (address == m_address && !m_key.file.isEmpty())
        return;
    m_address = address;
    m_key = {};
    show(m_key);
    m_commons.ownKey(address).then(this, [this, address](const sync::Result<sync::SshKey> &key) {
        if (address == m_address)
            show(key);
    });
}

void OwnKeyBox::show(const sync::Result<sync::SshKey> &key)
{
    m_key = key.value_or(sync::SshKey());
    m_line->setText(QString::fromLatin1(m_key.publicLine));
    m_line->setAccessibleName(tr("Public key: %1").arg(m_line->text()));
    m_copy->setText(tr("Copy"));
    m_copy->setEnabled(!m_key.publicLine.isEmpty());
    m_explains->setText(key ? tr("Its private part stays in Mycel's folder on this computer, for this library alone. It has no passphrase: whoever can read your files can use it.") : words::textOf(key.error()).text());
}

} // namespace mycel::ui
