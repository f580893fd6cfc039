#include "model/discuss/threadfile.h"

#include "model/content/item.h"
#include "model/content/yamltext.h"

namespace mycel::model {

namespace {

constexpr const char *ActNames[] = {"open", "comment", "edit", "redact", "react", "summary", "state", "outcome", "vote", "hide", "show", "approve"};
constexpr const char *MethodNames[] = {"", "consent", "majority", "temperature"};
constexpr const char *Forms[] = {"question", "proposal", "experience", "announcement"};
constexpr qsizetype LongestName = 100, LongestReason = 2000, LongestQuote = 4000;
constexpr int LongestNumber = 12; ///< digits: whoever counts on from somebody else's number never comes to the end of numbers
constexpr qint64 LastNumber = 999'999'999'999;
constexpr int MostQuorum = 100'000;

/// Several lines, but nothing that turns their direction or is no text.
QString lines(const QString &text, qsizetype longest)
{
    QString plain = text.left(longest).trimmed();
    for (QChar &c : plain) {
        const bool isControl = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
        if (isControl || c == QChar(0x202d) || c == QChar(0x202e))
            c = QChar::ReplacementCharacter;
    }
    return plain;
}

/// A moment that may be true: after the first computers that could have said so, and not long after all of us.
QDateTime momentIn(const QString &text)
{
    QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!moment.isValid())
        return {};
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC);
    moment = moment.toUTC();
    return moment.date().year() >= 1990 && moment.date().year() < 2200 ? moment : QDateTime();
}

QString momentText(const QDateTime &moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mmZ"));
}

QString idIn(const QString &text)
{
    return isItemId(text) ? text.toUpper() : QString();
}

bool isNumber(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= LongestNumber && text[0] != '0' && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// A post by its id, or by its number and its id: so one is meant of several that claim one id.
QString postIn(const QString &text)
{
    const QString number = text.left(text.lastIndexOf(u'-') + 1), id = idIn(withoutNumber(text));
    return number.isEmpty() || id.isEmpty() ? id : isNumber(number.chopped(1).toLatin1()) ? number + id : QString();
}

void readOpening(ThreadEvent &event, const Value &keys)
{
    event.title = oneLine(keys[u"title"].text(), LongestTitle);
    event.about = oneLine(keys[u"about"].text(), LongestTitle);
    event.category = event.about.isEmpty() ? oneLine(keys[u"category"].text(), LongestName) : QString();
    const QString form = keys[u"form"].text();
    if (std::ranges::any_of(Forms, [&form](const char *known) { return form == QLatin1String(known); }))
        event.form = form;
    const QString method = keys[u"method"].text();
    for (const Method each : {Method::Consent, Method::Majority, Method::Temperature}) {
        if (event.form == QLatin1String("proposal") && method == nameOf(each))
            event.method = each;
    }
    event.ends = event.method == Method::None ? QDateTime() : momentIn(keys[u"ends"].text());
    event.quorum = event.method == Method::None ? 0 : qBound(0, keys[u"quorum"].text().toInt(), MostQuorum);
    if (event.title.isEmpty())
        event.problem = "title";
}

void readEvent(ThreadEvent &event, const Value &keys)
{
    const auto act = actNamed(keys[u"action"].isNone() ? QStringView(u"comment") : QStringView(keys[u"action"].text()));
    if (!act || *act == Act::Open) {
        event.problem = "action";
        return;
    }
    event.act = *act;
    event.title = *act == Act::Edit ? oneLine(keys[u"title"].text(), LongestTitle) : QString();
    event.value = oneLine(keys[u"value"].text(), LongestName);
    event.reason = lines(keys[u"reason"].text(), LongestReason);
    const bool needsPost = *act == Act::Edit || *act == Act::Redact || *act == Act::React || *act == Act::Hide || *act == Act::Show;
    const bool badValue = (*act == Act::State && !threadStates().contains(event.value)) || (*act == Act::React && !event.value.isEmpty() && !reactions().contains(event.value))
        || (*act == Act::Approve && event.value.isEmpty());
    if (needsPost && event.replyTo.isEmpty())
        event.problem = "reply-to";
    else if (badValue)
        event.problem = "value";
}

} // namespace

QLatin1StringView nameOf(Act act)
{
    return QLatin1StringView(ActNames[int(act)]);
}

std::optional<Act> actNamed(QStringView name)
{
    for (int i = 0; i < int(std::size(ActNames)); ++i) {
        if (name == QLatin1String(ActNames[i]))
            return Act(i);
    }
    return std::nullopt;
}

QLatin1StringView nameOf(Method method)
{
    return QLatin1StringView(MethodNames[int(method)]);
}

QStringList answersOf(Method method)
{
    switch (method) {
    case Method::None: return {};
    case Method::Consent: return {QStringLiteral("agree"), QStringLiteral("stand-aside"), QStringLiteral("concerns"), QStringLiteral("block")};
    case Method::Majority: return {QStringLiteral("yes"), QStringLiteral("abstain"), QStringLiteral("no")};
    case Method::Temperature: return {QStringLiteral("hot"), QStringLiteral("warm"), QStringLiteral("cool"), QStringLiteral("cold")};
    }
    return {};
}

QStringList reactions()
{
    return {QStringLiteral("heart"), QStringLiteral("thanks"), QStringLiteral("worked"), QStringLiteral("unclear")};
}

QStringList threadStates()
{
    return {QStringLiteral("open"), QStringLiteral("decided"), QStringLiteral("done"), QStringLiteral("archived")};
}

std::optional<ThreadPlace> placeOf(QByteArrayView path)
{
    const QList<QByteArray> parts = path.toByteArray().split('/');
    if (parts.size() != 4 || !parts[3].endsWith(".md"))
        return std::nullopt;
    ThreadPlace place{idIn(QString::fromLatin1(parts[2])), {}, 0};
    if (const QByteArray name = parts[3].chopped(3); name != "thread") {
        const qsizetype dash = name.indexOf('-');
        const QByteArray number = name.left(qMax<qsizetype>(dash, 0));
        place.event = idIn(QString::fromLatin1(name.mid(dash + 1)));
        if (!isNumber(number) || place.event.isEmpty())
            return std::nullopt;
        place.lamport = number.toLongLong();
    }
    // As we write it and no otherwise: with two spellings of one place, the file that came last would be the post.
    return !place.thread.isEmpty() && path == pathOf(place) ? std::optional(place) : std::nullopt;
}

QByteArray pathOf(const ThreadPlace &place)
{
    const QByteArray thread = place.thread.toLatin1();
    const QByteArray folder = "threads/" + thread.left(2) + '/' + thread + '/';
    return folder + (place.event.isEmpty() ? QByteArray("thread.md") : QByteArray::number(place.lamport) + '-' + place.event.toLatin1() + ".md");
}

QString withoutNumber(const QString &post)
{
    return post.mid(post.lastIndexOf(u'-') + 1);
}

qint64 lamportAfter(qint64 highest)
{
    return qBound<qint64>(1, highest + 1, LastNumber);
}

ThreadFile readThreadFile(const ThreadPlace &place, const sync::Id &blob, const QByteArray &bytes)
{
    ThreadFile file;
    ThreadEvent &event = file.event;
    event.place = place;
    event.blob = blob;
    event.act = place.event.isEmpty() ? Act::Open : Act::Comment;
    const FrontMatter matter = readFrontMatter(bytes);
    file.bodyAt = matter.bodyAt;
    const Value &keys = matter.keys;
    event.author = oneLine(keys[u"author"].text(), LongestName);
    event.created = momentIn(keys[u"created"].text());
    event.replyTo = postIn(keys[u"reply_to"].text());
    event.quote = {oneLine(keys[u"quote"][u"item"].text(), LongestTitle), oneLine(keys[u"quote"][u"rev"].text(), LongestName), lines(keys[u"quote"][u"text"].text(), LongestQuote)};
    event.changed = oneLine(keys[u"changed"].text(), LongestTitle);
    if (place.event.isEmpty())
        readOpening(event, keys);
    else
        readEvent(event, keys);
    // The name of the file is the truth: one file is one event, whatever it says of itself.
    if (const QString id = keys[u"id"].text(); !id.isEmpty() && idIn(id) != event.id())
        event.problem = "id";
    if (!matter.problem.isEmpty())
        event.problem = "front-matter";
    if (!bytes.isValidUtf8())
        event.problem = "not-text";
    return file;
}

QByteArray composeThreadFile(const ThreadEvent &event, const QByteArray &text)
{
    QByteArray head;
    const auto put = [&head](const char *key, const QString &value) {
        if (!value.isEmpty())
            head += key + (':' + yamlBehindKey(scalarOf(value), 2)) + '\n';
    };
    put("id", event.id());
    put("title", event.title);
    put("author", event.author);
    put("created", event.created.isValid() ? momentText(event.created) : QString());
    put("about", event.about);
    put("category", event.category);
    put("form", event.form);
    put("method", event.method == Method::None ? QString() : QString(nameOf(event.method)));
    put("ends", event.ends.isValid() ? momentText(event.ends) : QString());
    put("quorum", event.quorum > 0 ? QString::number(event.quorum) : QString());
    put("reply_to", event.replyTo);
    put("action", event.act == Act::Open ? QString() : QString(nameOf(event.act)));
    put("value", event.value);
    put("reason", event.reason);
    put("changed", event.changed);
    if (event.quote != Quote()) {
        const Value::Map quote{{QStringLiteral("item"), scalarOf(event.quote.item)}, {QStringLiteral("rev"), scalarOf(event.quote.rev)}, {QStringLiteral("text"), scalarOf(event.quote.text)}};
        head += "quote:" + yamlBehindKey(Value{quote}, 2) + '\n';
    }
    QByteArray body = text;
    while (body.startsWith('\n') || body.startsWith('\r'))
        body.remove(0, 1);
    while (body.endsWith('\n') || body.endsWith('\r') || body.endsWith(' '))
        body.chop(1);
    return "---\n" + head + "---\n" + (body.isEmpty() ? QByteArray() : '\n' + body + '\n');
}

} // namespace mycel::model
