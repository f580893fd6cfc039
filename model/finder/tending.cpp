// What those who offer something do about it: it still stands, enough people have said yes, it does not take place; and the drafts
// that come of an offer: the same once more, and what came of it.
#include "model/finder/finder.h"

#include "model/content/frontmatteredit.h"
#include "model/content/manuscript.h"
#include "model/mine/drafts.h"
#include "model/rooms.h"

namespace mycel::model {

namespace {

constexpr QLatin1StringView OfOneTime[] = {QLatin1StringView("id"), QLatin1StringView("dtstart"), QLatin1StringView("dtend"), QLatin1StringView("exdate"), QLatin1StringView("status"), QLatin1StringView("expires"),
                                           QLatin1StringView("last_confirmed"), QLatin1StringView("source"), QLatin1StringView("aliases"), QLatin1StringView("created")};

QString todayText()
{
    return QDate::currentDate().toString(Qt::ISODate);
}

QList<KeyChange> changesOf(Tending how)
{
    switch (how) {
    case Tending::Confirm: return {{QStringLiteral("last_confirmed"), scalarOf(todayText())}};
    case Tending::Fill: return {{QStringLiteral("status"), scalarOf(QStringLiteral("filled"))}};
    case Tending::Cancel: return {{QStringLiteral("status"), scalarOf(QStringLiteral("cancelled"))}};
    case Tending::OpenAgain: return {{QStringLiteral("status"), scalarOf(QStringLiteral("confirmed"))}, {QStringLiteral("last_confirmed"), scalarOf(todayText())}};
    }
    return {};
}

QString messageOf(Tending how, const QString &title)
{
    switch (how) {
    case Tending::Confirm: return QStringLiteral("Confirm “%1”").arg(title);
    case Tending::Fill: return QStringLiteral("Enough people for “%1”").arg(title);
    case Tending::Cancel: return QStringLiteral("Cancel “%1”").arg(title);
    case Tending::OpenAgain: return QStringLiteral("Open “%1” again").arg(title);
    }
    return {};
}

sync::Result<Draft> kept(const QString &folder, const Draft &draft)
{
    return Drafts::open(folder).and_then([&draft](Drafts drafts) { return drafts.keep(draft); });
}

} // namespace

sync::Future<Reversible> Finder::tend(const ItemRef &source, Tending how)
{
    return m_rooms.reading.lane.run([this, source, how]() -> sync::Result<Reversible> {
        const auto now = m_rooms.sourceOf(source);
        if (!now)
            return sync::fail(now.error());
        const auto changed = changeKeys(now->bytes, changesOf(how));
        if (!changed)
            return sync::fail(changed.error());
        const QString title = now->item.title;
        const QByteArray path = now->item.ref.path; // it may have been asked for by a former name
        return Reversible{{source.library, now->base, {{path, *changed}}, messageOf(how, title)}, {source.library, {}, {{path, now->bytes}}, QStringLiteral("Take back: %1").arg(messageOf(how, title))}};
    });
}

sync::Future<Draft> Finder::repetition(const ItemRef &source)
{
    return m_rooms.reading.lane.run([this, source]() -> sync::Result<Draft> {
        const auto now = m_rooms.sourceOf(source);
        if (!now)
            return sync::fail(now.error());
        QList<KeyChange> changes;
        for (const QLatin1StringView key : OfOneTime)
            changes.append({QString(key), {}});
        const auto bytes = changeKeys(now->bytes, changes);
        if (!bytes)
            return sync::fail(bytes.error());
        Draft draft;
        draft.library = source.library;
        draft.kind = Kind::Opportunity;
        draft.bytes = *bytes;
        return kept(m_rooms.folder, draft);
    });
}

sync::Future<Draft> Finder::debrief(const ItemRef &offer)
{
    return m_rooms.reading.lane.run([this, offer]() -> sync::Result<Draft> {
        const auto all = catalogue();
        const qsizetype which = all ? (*all)->at(offer) : -1;
        if (which < 0)
            return sync::fail(all ? sync::Error{sync::Error::Kind::NotFound, "item", QString::fromUtf8(offer.path)} : all.error());
        const Offer &its = (*all)->offer(which);
        Value::Map keys{{QStringLiteral("title"), scalarOf(its.title)}, {QStringLiteral("form"), scalarOf(QStringLiteral("after-action-review"))}};
        if (!its.lang.isEmpty())
            keys.append({QStringLiteral("lang"), scalarOf(its.lang)});
        for (const auto &[key, text] : {std::pair(QStringLiteral("campaign"), its.of.campaign), std::pair(QStringLiteral("group"), its.of.group), std::pair(QStringLiteral("where"), its.of.place)}) {
            if (!text.isEmpty())
                keys.append({key, scalarOf(text)});
        }
        if (its.of.when.start.isValid() && !isRegular(its.of.when)) {
            Value when;
            when.is = Value::Map{{QStringLiteral("from"), scalarOf(its.of.when.start.date().toString(Qt::ISODate))}};
            keys.append({QStringLiteral("when"), when});
        }
        Value front;
        front.is = keys;
        Draft draft;
        draft.library = offer.library;
        draft.kind = Kind::Experience;
        const auto bytes = writeManuscript(Kind::Experience, {}, {front, {}});
        if (!bytes)
            return sync::fail(bytes.error());
        draft.bytes = *bytes;
        return kept(m_rooms.folder, draft);
    });
}

} // namespace mycel::model
