#include "ui/discuss/saidteller.h"

#include "model/discuss/discussions.h"
#include "ui/words/liveabletext.h"

#include <numeric>

namespace mycel::ui {

namespace {
constexpr qsizetype MostTitles = 3;
}

SaidTeller::SaidTeller(model::Commons &commons, Notifier &notifier, std::function<Preferences()> preferences, std::function<bool()> isLooking, QObject *parent)
    : QObject(parent)
    , m_notifier(notifier)
    , m_preferences(std::move(preferences))
    , m_isLooking(std::move(isLooking))
{
    connect(&commons.discussions(), &model::Discussions::heard, this, &SaidTeller::tell);
}

void SaidTeller::tell(const QList<model::Heard> &said)
{
    const QString how = m_preferences().notices;
    if (said.isEmpty() || m_isLooking() || (how != Preferences::NoticesPlain && how != Preferences::NoticesWithTitle))
        return;
    Notice notice;
    notice.open = tr("Open");
    notice.title = tr("Something new in a discussion that you follow");
    if (how == Preferences::NoticesWithTitle) {
        QStringList titles;
        for (const model::Heard &each : said.mid(0, MostTitles))
            titles.append(words::cardTitle(each.card));
        const int posts = std::accumulate(said.begin(), said.end(), 0, [](int sum, const model::Heard &each) { return sum + each.posts; });
        notice.title = said.size() == 1 ? titles.first() : tr("%n discussion(s) that you follow", nullptr, int(said.size()));
        notice.text = said.size() == 1 ? tr("%n new post(s)", nullptr, posts) : titles.join(QStringLiteral(" · "));
    }
    if (said.size() == 1)
        notice.thread = said.first().card.ref;
    m_notifier.show(notice);
}

} // namespace mycel::ui
