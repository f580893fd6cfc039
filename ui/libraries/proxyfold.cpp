#include "ui/libraries/proxyfold.h"

#include "ui/libraries/proxychoice.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

ProxyFold::ProxyFold(model::Commons &commons, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
{
    auto *link = new QPushButton(tr("Through a proxy or Tor…"), this);
    link->setObjectName(QStringLiteral("link"));
    m_choice = new ProxyChoice(this);
    m_choice->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(link, 0, Qt::AlignLeading);
    column->addWidget(m_choice);
    connect(link, &QPushButton::clicked, this, [this] {
        if (m_choice->isHidden())
            unfold();
        else
            m_choice->setVisible(!m_choice->proxy().isEmpty()); // what counts stays in sight
    });
}

void ProxyFold::unfold()
{
    m_choice->setVisible(true);
    m_commons.hasKeychain().then(this, [this](const sync::Result<bool> &there) { m_choice->offerKeeping(there.value_or(false)); });
}

void ProxyFold::setProxy(const QString &text)
{
    m_choice->setProxy(text);
    m_choice->hide();
    if (!m_choice->proxy().isEmpty())
        unfold();
}

QString ProxyFold::proxy() const
{
    return m_choice->proxy();
}

sync::ProxyLogin ProxyFold::login() const
{
    return m_choice->login();
}

void ProxyFold::clearSecret()
{
    m_choice->clearSecret();
}

} // namespace mycel::ui
