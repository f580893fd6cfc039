#include "ui/discuss/followline.h"

#include "model/discuss/discussions.h"
#include "ui/parts/columnplace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mycel::ui {

FollowLine::FollowLine(model::Commons &commons, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 10, 0);
    m_text = textLabel({}, "small", this);
    m_follow = new QPushButton(this);
    m_follow->setObjectName(QStringLiteral("quiet"));
    row->addWidget(m_text, 1);
    row->addWidget(m_follow, 0, Qt::AlignTop);
    hide();
    connect(m_follow, &QPushButton::clicked, this, &FollowLine::turn);
    connect(&commons.discussions(), &model::Discussions::marksChanged, this, &FollowLine::read);
}

void FollowLine::show(const QString &text, const QString &name, const QList<model::Follow> &follows)
{
    m_text->setText(text);
    m_name = name;
    m_follows = follows;
    m_followed = false;
    draw();
    read();
    setVisible(true);
}

void FollowLine::clear()
{
    m_follows.clear();
    hide();
}

void FollowLine::read()
{
    if (m_follows.isEmpty())
        return;
    m_commons.discussions().follows().then(this, [this, asked = m_follows](const sync::Result<QList<model::Follow>> &follows) {
        if (!follows || asked != m_follows)
            return;
        m_followed = std::ranges::all_of(m_follows, [&follows](const model::Follow &each) { return follows->contains(each); });
        draw();
    });
}

void FollowLine::draw()
{
    m_follow->setVisible(!m_follows.isEmpty());
    m_follow->setText(m_followed ? tr("Unfollow") : tr("Follow"));
    m_follow->setAccessibleName(m_followed ? tr("Unfollow %1").arg(m_name) : tr("Follow %1").arg(m_name));
}

void FollowLine::turn()
{
    m_followed = !m_followed;
    draw();
    for (const model::Follow &each : std::as_const(m_follows)) {
        m_commons.discussions().setFollowed(each, m_followed).then(this, [this](const sync::Result<void> &kept) {
            if (!kept)
                Q_EMIT troubled(kept.error());
        });
    }
}

} // namespace mycel::ui
