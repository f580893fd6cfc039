// find: what one can do, where and when.
#include "app/ctlcommands.h"

#include "app/ctlnaming.h"
#include "app/ctloutput.h"
#include "model/content/languagename.h"
#include "model/finder/feeds/feedtext.h"
#include "model/finder/finder.h"
#include "ui/words/findertext.h"

#include <QRegularExpression>

#include <algorithm>

namespace mycel::ctl {

namespace {

constexpr double UsualWithin = 50;
constexpr int EachOfThem = 1'000'000, ManyTowns = 20;

sync::Error badValue(const QString &option, const QString &value)
{
    return {sync::Error::Kind::Refused, "filter-value", QStringLiteral("--%1 %2").arg(option, value)};
}

/// What stands behind an option, without `ending`: more than nothing, or 0 where it does not stand there.
sync::Result<double> numberOf(const Asked &asked, const QString &option, QLatin1StringView ending = {})
{
    const QString said = asked.filters.value(option).value(0);
    if (said.isEmpty())
        return 0;
    bool isNumber = false;
    const double number = said.first(said.size() - (said.endsWith(ending) ? ending.size() : 0)).toDouble(&isNumber);
    return isNumber && std::isfinite(number) && number > 0 ? sync::Result<double>(number) : sync::fail(badValue(option, said));
}

/// The day's first moment here, or that of the day after it.
sync::Result<QDateTime> dayOf(const Asked &asked, const QString &option, int after)
{
    const QString text = asked.filters.value(option).value(0);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !day.isValid())
        return sync::fail(badValue(option, text));
    return text.isEmpty() ? QDateTime() : day.addDays(after).startOfDay().toUTC();
}

QString townText(const model::Town &town)
{
    QStringList parts{town.name, town.region, town.country};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// The largest town of that name. Of several it is said which; of none, which others are written almost so.
sync::Result<model::Town> townNamed(model::Commons &commons, const QString &name)
{
    const auto towns = await(commons.finder().towns(name, ManyTowns));
    if (!towns)
        return sync::fail(towns.error());
    if (towns->isEmpty()) {
        const auto similar = await(commons.finder().similarTowns(name));
        return sync::fail(sync::Error::Kind::NotFound, "town", similar && !similar->isEmpty() ? QStringLiteral("%1; perhaps %2?").arg(name, townText(similar->first())) : name);
    }
    QStringList others;
    for (const model::Town &town : towns->mid(1)) {
        if (town.name.compare(towns->first().name, Qt::CaseInsensitive) == 0)
            others.append(townText(town));
    }
    if (!others.isEmpty())
        complain(QStringLiteral("Near %1. There are others of this name: %2.").arg(townText(towns->first()), others.join(QStringLiteral("; "))));
    return towns->first();
}

/// The letters of a language, from them or from its name in English or in itself.
sync::Result<QString> languageOf(const QString &said)
{
    if (!model::languageWritten(said).isEmpty())
        return model::spokenLanguage(said);
    const QString word = said.section(u'-', 0, 0).section(u'_', 0, 0);
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,3}$")); // one that is written down nowhere here
    return tag.match(word).hasMatch() ? sync::Result<QString>(word.toLower()) : sync::fail(badValue(QStringLiteral("lang"), said));
}

sync::Result<void> readPlace(model::Commons &commons, const Asked &asked, model::Wanted &wanted)
{
    const auto within = numberOf(asked, QStringLiteral("within"));
    if (!within)
        return sync::fail(within.error());
    const QString name = asked.filters.value(QStringLiteral("near")).value(0);
    wanted.remote = !asked.filters.contains(QStringLiteral("in-person"));
    wanted.inPerson = !asked.filters.contains(QStringLiteral("online"));
    if (name.isEmpty())
        return *within > 0 ? sync::fail(sync::Error::Kind::Refused, "within-what") : sync::Result<void>();
    wanted.within = *within > 0 ? *within : UsualWithin;
    wanted.near = model::pointIn(name);
    if (wanted.near)
        return {};
    const auto town = townNamed(commons, name);
    if (!town)
        return sync::fail(town.error());
    wanted.near = town->at;
    wanted.nearName = town->name;
    return {};
}

sync::Result<void> readChoices(const Asked &asked, model::Wanted &wanted)
{
    const auto values = [&asked](const char *option) { return asked.filters.value(QString::fromLatin1(option)); };
    wanted.chosen[size_t(model::Trait::Skill)] = values("skill");
    wanted.chosen[size_t(model::Trait::Topic)] = values("topic");
    for (const QString &form : values("form")) {
        wanted.chosen[size_t(model::Trait::Form)].append(model::formNamed(form.toLower()));
        if (wanted.chosen[size_t(model::Trait::Form)].last().isEmpty())
            return sync::fail(badValue(QStringLiteral("form"), form));
    }
    wanted.chosen[size_t(model::Trait::Learning)] = values("learn");
    wanted.chosen[size_t(model::Trait::Group)] = values("group");
    wanted.chosen[size_t(model::Trait::Campaign)] = values("campaign");
    for (const QString &lang : values("lang")) {
        const auto letters = languageOf(lang);
        if (!letters)
            return sync::fail(letters.error());
        wanted.chosen[size_t(model::Trait::Language)].append(*letters);
    }
    for (const QString &name : values("access")) {
        int which = -1;
        for (int need = 0; need < model::Needs; ++need) {
            if (QString(name).replace(u'-', u'_') == model::nameOf(model::Need(need)))
                which = need;
        }
        if (which < 0)
            return sync::fail(badValue(QStringLiteral("access"), name));
        wanted.needs.insert(which);
    }
    if (const QString risk = values("risk").value(0); !risk.isEmpty()) {
        wanted.risk = model::riskNamed(risk);
        if (!wanted.risk)
            return sync::fail(badValue(QStringLiteral("risk"), risk));
    }
    for (const QString &time : values("time")) {
        bool *const which = time == QLatin1String("evenings") ? &wanted.hours.evenings : time == QLatin1String("weekends") ? &wanted.hours.weekends : time == QLatin1String("weekdays") ? &wanted.hours.weekdays : nullptr;
        if (!which)
            return sync::fail(badValue(QStringLiteral("time"), time));
        *which = true;
    }
    const bool once = asked.filters.contains(QStringLiteral("once")), regular = asked.filters.contains(QStringLiteral("regular"));
    wanted.oneOff = once || !regular;
    wanted.regular = regular || !once;
    wanted.noExperience = asked.filters.contains(QStringLiteral("beginners"));
    wanted.free = asked.filters.contains(QStringLiteral("free"));
    wanted.orNotSaid = !asked.filters.contains(QStringLiteral("stated"));
    return {};
}

sync::Result<model::Wanted> wantedOf(model::Commons &commons, const Asked &asked)
{
    model::Wanted wanted;
    constexpr QLatin1StringView PerWeek("/week");
    wanted.perWeek = asked.filters.value(QStringLiteral("hours")).value(0).endsWith(PerWeek);
    const auto most = numberOf(asked, QStringLiteral("hours"), PerWeek), age = numberOf(asked, QStringLiteral("age"));
    const auto from = dayOf(asked, QStringLiteral("from"), 0), to = dayOf(asked, QStringLiteral("to"), 1);
    for (const sync::Error *error : {most ? nullptr : &most.error(), age ? nullptr : &age.error(), from ? nullptr : &from.error(), to ? nullptr : &to.error()}) {
        if (error)
            return sync::fail(*error);
    }
    if (from->isValid() && to->isValid() && *from >= *to)
        return sync::fail(sync::Error::Kind::Refused, "from-after-to");
    wanted.mostHours = *most;
    wanted.age = int(*age);
    wanted.span = from->isValid() || to->isValid() ? model::Span::Dates : model::Span::Any;
    wanted.from = *from;
    wanted.to = *to;
    if (!asked.library.isEmpty()) {
        const auto library = libraryNamed(commons, asked.library);
        if (!library)
            return sync::fail(library.error());
        wanted.chosen[size_t(model::Trait::Library)] = {*library};
    }
    const auto place = readPlace(commons, asked, wanted);
    const auto choices = place ? readChoices(asked, wanted) : place;
    return choices ? sync::Result<model::Wanted>(wanted) : sync::fail(choices.error());
}

/// The moment in UTC; of whole days the first of them, here.
QJsonValue whenJson(const model::Fit &fit)
{
    if (!fit.next)
        return {};
    return fit.next->wholeDay ? fit.next->start.toLocalTime().date().toString(Qt::ISODate) : fit.next->start.toString(Qt::ISODate);
}

QJsonObject matchJson(const model::Match &match)
{
    const model::Offer &offer = match.offer;
    QJsonArray because;
    for (const model::Reason &reason : match.fit.because)
        because.append(words::reasonText(reason));
    return {{QStringLiteral("library"), offer.ref.library}, {QStringLiteral("id"), offer.id}, {QStringLiteral("path"), QString::fromUtf8(offer.ref.path)}, {QStringLiteral("type"), QStringLiteral("opportunity")},
            {QStringLiteral("title"), offer.title}, {QStringLiteral("summary"), offer.summary}, {QStringLiteral("lang"), offer.lang}, {QStringLiteral("topics"), QJsonArray::fromStringList(offer.topics)},
            {QStringLiteral("when"), whenJson(match.fit)}, {QStringLiteral("place"), offer.of.place},
            {QStringLiteral("distance_km"), match.fit.kilometres ? QJsonValue(qRound(*match.fit.kilometres * 10) / 10.0) : QJsonValue()}, {QStringLiteral("fit"), match.fit.fit}, {QStringLiteral("because"), because}};
}

} // namespace

int find(model::Commons &commons, const Asked &asked)
{
    const auto wanted = wantedOf(commons, asked);
    const bool isCalendar = asked.filters.contains(QStringLiteral("ics"));
    const int most = isCalendar && asked.filters.value(QStringLiteral("limit")).isEmpty() ? EachOfThem : asked.most;
    const auto matches = wanted ? await(commons.finder().find(*wanted, asked.words.join(u' '), most)) : sync::Result<model::Matches>(sync::fail(wanted.error()));
    if (!matches)
        return complain(matches.error());
    if (isCalendar) {
        QList<model::ItemRef> offers;
        for (const model::Match &match : matches->best)
            offers.append(match.offer.ref);
        if (std::ranges::none_of(matches->best, [](const model::Match &match) { return match.offer.of.when.start.isValid(); }))
            return complain(sync::Error{sync::Error::Kind::NotFound, "no-times", {}});
        return giveOut(commons, offers, model::ExportForm::ICalendar, {}, {});
    }
    QJsonArray array;
    for (const model::Match &match : matches->best) {
        if (asked.json) {
            array.append(matchJson(match));
            continue;
        }
        print(match.offer.title + QStringLiteral("  [%1]").arg(match.offer.id));
        if (const QString facts = words::matchText(match); !facts.isEmpty())
            print(QStringLiteral("    ") + facts);
        if (const QString why = words::fitText(match.fit); !why.isEmpty())
            print(QStringLiteral("    ") + why);
    }
    if (asked.json)
        print(array);
    else if (qsizetype(matches->all.size()) > matches->best.size())
        print(words::moreText(int(matches->all.size()) - int(matches->best.size())));
    return 0;
}

} // namespace mycel::ctl
