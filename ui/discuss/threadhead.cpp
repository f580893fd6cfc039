#include "ui/discuss/threadhead.h"

#include "ui/parts/kindtag.h"
#include "ui/parts/menubutton.h"
#include "ui/words/threadtext.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace mycel::ui {

namespace {
constexpr int WidestAbout = 260;
}

ThreadHead::ThreadHead(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("pageRow"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(18, 4, 10, 4);
    m_tag = new KindTag(this);
    m_tag->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_about = new QPushButton(this);
    m_about->setObjectName(QStringLiteral("plainLink"));
    m_about->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_state = new MenuButton(this);
    m_state->setObjectName(QStringLiteral("quiet"));
    m_state->setMenu(new QMenu(m_state));
    const auto button = [this] {
        auto *made = new QPushButton(this);
        made->setObjectName(QStringLiteral("quiet"));
        return made;
    };
    m_follow = button();
    m_read = button();
    m_read->setText(tr("Mark read"));
    row->addWidget(m_tag);
    row->addWidget(m_about);
    row->addStretch(1);
    row->addWidget(m_state);
    row->addWidget(m_follow);
    row->addWidget(m_read);
    connect(m_about, &QPushButton::clicked, this, &ThreadHead::aboutAsked);
    connect(m_follow, &QPushButton::clicked, this, &ThreadHead::followAsked);
    connect(m_read, &QPushButton::clicked, this, &ThreadHead::readAsked);
    for (const QString &state : model::threadStates())
        m_state->menu()->addAction(words::stateText(state), this, [this, state] { Q_EMIT stateAsked(state); });
    m_state->menu()->addSeparator();
    m_state->menu()->addAction(tr("Write a summary…"), this, [this] { Q_EMIT writeAsked(model::Act::Summary); });
    m_state->menu()->addAction(tr("Write what came of it…"), this, [this] { Q_EMIT writeAsked(model::Act::Outcome); });
    setTheme(theme);
}

void ThreadHead::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_state->setArrowColour(theme.accent);
    m_tag->show(tr("Discussion"), theme.discussion, theme);
    drawAbout();
}

void ThreadHead::show(const model::ThreadPage &page, bool hasUnread)
{
    m_title = page.about ? page.about->title : words::categoryText(page.category);
    drawAbout();
    m_about->setEnabled(page.about.has_value());
    m_state->setTextAndArrow(words::stateText(page.thread.state));
    m_state->setAccessibleName(tr("State: %1").arg(words::stateText(page.thread.state)));
    m_follow->setText(page.followed ? tr("Unfollow") : tr("Follow"));
    m_read->setEnabled(hasUnread);
    QFrame::show();
}

void ThreadHead::drawAbout()
{
    QString about = m_about->fontMetrics().elidedText(m_title, Qt::ElideRight, m_theme.px(WidestAbout));
    about.replace(u'&', QStringLiteral("&&")); // of others' words no letter is a key
    m_about->setText(about.isEmpty() ? QString() : tr("about %1").arg(about));
    m_about->setAccessibleName(m_title.isEmpty() ? QString() : tr("about %1").arg(m_title));
}

} // namespace mycel::ui
