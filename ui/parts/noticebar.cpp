#include "ui/parts/noticebar.h"

#include "ui/words/webtext.h"

#include <QAccessible>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mycel::ui {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("notice"));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(16, 8, 16, 8);
    m_row->setSpacing(8);
    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    m_sentence = new QLabel(this);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_more = new QLabel(this);
    m_more->setObjectName(QStringLiteral("small"));
    m_more->setTextFormat(Qt::PlainText);
    m_more->setWordWrap(true);
    text->addWidget(m_sentence);
    text->addWidget(m_more);
    m_row->addLayout(text, 1);
    hide();
}

void NoticeBar::say(const QString &sentence, const QString &more, const QList<Choice> &choices)
{
    for (QWidget *button : m_buttons) {
        button->hide(); // until it goes nobody presses it, who hears the new ones
        button->deleteLater();
    }
    m_buttons.clear();
    m_sentence->setText(sentence);
    m_sentence->setAccessibleName(sentence);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        button->setAccessibleName(choice.text);
        button->setAccessibleDescription(sentence);
        if (choice.main)
            button->setObjectName(QStringLiteral("main"));
        connect(button, &QPushButton::clicked, this, [this, chosen = choice.chosen] {
            hide();
            if (chosen)
                chosen();
        });
        m_row->addWidget(button);
        m_buttons.append(button);
    }
    show();
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void NoticeBar::askOutside(const QUrl &url)
{
    const bool isMail = url.scheme() == QLatin1String("mailto"), isPhone = url.scheme() == QLatin1String("tel");
    const bool isWeb = !url.host().isEmpty();
    const QString address = isMail || isPhone ? url.path() : url.toString(QUrl::FullyEncoded);
    const QString sentence = isMail ? tr("This opens your mail program, outside of Mycel, with a letter to:") : isPhone ? tr("This opens your telephone program, outside of Mycel, with the number:") : isWeb ? words::leadsTo(url) : tr("This opens another program, outside of Mycel, with the address:");
    say(sentence, address.left(300),
        {{isWeb ? tr("Open in the browser") : tr("Open"), [url] { QDesktopServices::openUrl(url); }, true},
         {tr("Copy the address"), [address] { QGuiApplication::clipboard()->setText(address); }},
         {tr("Stay"), {}}});
}

} // namespace mycel::ui
