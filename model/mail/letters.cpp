#include "model/mail/letters.h"

#include "model/content/item.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace mycel::model {

namespace {

constexpr qsizetype MostReferences = 20;
const QString NoTitle = QStringLiteral("…");
const QString OwnHost = QStringLiteral("@mycel.invalid");

/// What a post is called that went out from here as this message, with its number where several claim its id; empty for any other.
QString ownNameOf(const QString &message)
{
    const QString name = message.endsWith(OwnHost) ? message.chopped(OwnHost.size()).toUpper() : QString();
    return isItemId(withoutNumber(name)) ? name : QString();
}

/// Of a message of ours the id of its post; of any other 130 bits of its own, in the alphabet of our ids.
QString idOf(const QString &message)
{
    if (const QString own = ownNameOf(message); !own.isEmpty())
        return withoutNumber(own);
    constexpr char Letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const QByteArray hash = QCryptographicHash::hash(message.toUtf8(), QCryptographicHash::Sha256);
    QString id;
    unsigned bits = 0;
    int held = 0;
    for (qsizetype i = 0; id.size() < 26; ++i) {
        bits = bits << 8 | static_cast<unsigned char>(hash[i]);
        for (held += 8; held >= 5 && id.size() < 26; held -= 5)
            id += QLatin1Char(Letters[bits >> (held - 5) & 31]);
    }
    return id;
}

QString messageOf(const QString &id)
{
    return id + OwnHost;
}

/// The id of its message; of one without, what makes it one of its kind.
QString messageIn(const Letter &letter)
{
    return letter.id.isEmpty() ? letter.author + letter.time.toString(Qt::ISODate) + letter.subject + QString::fromUtf8(letter.text.left(200)) : letter.id;
}

/// The ids of the messages that a letter says to answer, the nearest first.
QStringList answeredBy(const Letter &letter)
{
    return QStringList(letter.inReplyTo) + QStringList(letter.references.rbegin(), letter.references.rend());
}

QString nameOfAct(Act act)
{
    return QString(nameOf(act));
}

/// An answer or a state in words, for whoever reads the letter.
QByteArray deedLine(const ThreadEvent &event, bool late)
{
    return ('[' + nameOfAct(event.act) + QStringLiteral(": ") + event.value + (late ? QStringLiteral(", after the end") : QString()) + QStringLiteral("]\n\n")).toUtf8();
}

/// What of a post is neither in its text nor in what every letter has.
QMap<QString, QString> keysOf(const Post &post, const ThreadPage &page)
{
    const ThreadEvent &event = post.event;
    QStringList given;
    for (const Reaction &each : post.reactions)
        given.append(each.value + QStringLiteral(": ") + each.names.join(QStringLiteral(", ")));
    QMap<QString, QString> keys{{QStringLiteral("action"), nameOfAct(event.act)}, {QStringLiteral("value"), event.value}, {QStringLiteral("form"), event.form}, {QStringLiteral("method"), QString(nameOf(event.method))},
                                {QStringLiteral("ends"), event.ends.isValid() ? event.ends.toString(Qt::ISODate) : QString()}, {QStringLiteral("quorum"), event.quorum > 0 ? QString::number(event.quorum) : QString()},
                                {QStringLiteral("about"), event.about}, {QStringLiteral("category"), event.category}, {QStringLiteral("reactions"), given.join(QStringLiteral("; "))}, {QStringLiteral("looks-like"), page.alike.value(event.author)}};
    keys.removeIf([](QMap<QString, QString>::iterator key) { return key.value().isEmpty(); });
    return keys;
}

bool isDeed(Act act)
{
    return act == Act::Vote || act == Act::State || act == Act::Summary || act == Act::Outcome;
}

/// The thread that a letter of ours was in; empty of any other.
QString threadOf(const Letter &letter)
{
    const QString thread = letter.keys.value(QStringLiteral("thread"));
    return isItemId(thread) && !ownNameOf(letter.id).isEmpty() ? thread.toUpper() : QString();
}

/// What a letter of ours says that its post was.
void takeKeys(ThreadEvent &event, const QMap<QString, QString> &keys)
{
    const Act act = actNamed(keys.value(QStringLiteral("action"))).value_or(Act::Comment);
    const QString value = keys.value(QStringLiteral("value"));
    if (isDeed(act) && (act != Act::State || threadStates().contains(value)))
        event.act = act, event.value = value;
    event.form = keys.value(QStringLiteral("form"));
    for (const Method method : {Method::Consent, Method::Majority, Method::Temperature}) {
        if (keys.value(QStringLiteral("method")) == nameOf(method))
            event.method = method;
    }
    event.ends = QDateTime::fromString(keys.value(QStringLiteral("ends")), Qt::ISODate);
    event.quorum = keys.value(QStringLiteral("quorum")).toInt();
}

/// Who said something, when, and of a thread that comes whole what they did with it.
ThreadEvent saidIn(const Letter &letter, bool whole)
{
    ThreadEvent event;
    if (whole)
        takeKeys(event, letter.keys);
    const QDateTime time = letter.time.toUTC();
    const int minute = event.act == Act::Vote ? time.time().minute() : 0; // of an answer it says whether that came in time
    event.author = letter.author;
    event.created = time.isValid() ? QDateTime(time.date(), QTime(time.time().hour(), minute), Qt::UTC) : QDateTime();
    return event;
}

QByteArray quoteLines(const QString &passage)
{
    QByteArray lines;
    for (const QString &line : passage.isEmpty() ? QStringList() : passage.split(u'\n'))
        lines += "> " + line.toUtf8() + '\n';
    return lines.isEmpty() ? lines : lines + '\n';
}

} // namespace

QString plainSubject(const QString &subject)
{
    static const QRegularExpression prefix(QStringLiteral("^\\s*(?:(?:re|aw|sv|antw|vs|fwd|fw|wg|vb|tr|rif|ynt|odp)\\s*(?:\\[\\d+\\])?\\s*:|\\[[^\\]]{1,60}\\])\\s*"), QRegularExpression::CaseInsensitiveOption);
    QString plain = subject;
    for (auto match = prefix.match(plain); match.hasMatch() && match.capturedLength() < plain.size(); match = prefix.match(plain))
        plain.remove(0, match.capturedLength());
    return plain.simplified();
}

void Lettering::add(const Letter &letter)
{
    const QString message = messageIn(letter);
    if (m_known.contains(message))
        return;
    m_known.insert(message, m_letters.size());
    m_letters.append(letter);
}

QList<sync::Change> Lettering::files(const std::function<qint64(const QString &)> &highest)
{
    QList<sync::Change> files;
    QSet<qsizetype> begun;
    for (qsizetype first = 0; first < m_letters.size(); ++first) {
        QList<qsizetype> way{first};
        while (!way.isEmpty()) {
            const qsizetype at = way.last(), parent = parentOf(m_letters[at]);
            begun.insert(at);
            if (parent >= 0 && !begun.contains(parent)) { // letters in a circle: the first of them begins
                way.append(parent);
                continue;
            }
            way.removeLast();
            if (m_places.contains(at))
                continue;
            if (const auto file = place(at, highest))
                files.append(*file);
        }
    }
    return files;
}

/// The nearest letter among these that it says to answer; -1 where there is none.
qsizetype Lettering::parentOf(const Letter &letter) const
{
    for (const QString &each : answeredBy(letter)) {
        if (const qsizetype parent = m_known.value(each, -1); parent >= 0)
            return parent;
    }
    return -1;
}

/// What it answers, as far as that is here; else the thread of its subject, where it says that it is an answer.
Lettering::Place Lettering::answered(const Letter &letter) const
{
    for (const QString &each : answeredBy(letter)) {
        if (const auto near = m_places.constFind(m_known.value(each, -1)); near != m_places.constEnd())
            return *near;
        const QString id = idOf(each);
        if (const auto post = m_there.constFind(id); post != m_there.constEnd())
            return {*post, id};
    }
    const QString subject = plainSubject(letter.subject);
    return {subject != letter.subject.simplified() ? m_bySubject.value(subject.toCaseFolded()) : QString(), {}};
}

/// Whether it is of a thread of ours of which nothing was here: then it is as it was.
bool Lettering::isWhole(const Letter &letter) const
{
    return !threadOf(letter).isEmpty() && !m_there.contains(threadOf(letter));
}

/// Behind what is there, or where it was.
ThreadPlace Lettering::placeIn(const QString &thread, const Letter &letter, const std::function<qint64(const QString &)> &highest)
{
    if (!m_highest.contains(thread))
        m_highest.insert(thread, highest(thread));
    const qint64 number = isWhole(letter) ? letter.keys.value(QStringLiteral("number")).toLongLong() : 0;
    const bool isNumber = number > 0 && number == lamportAfter(number - 1); // none is beyond the last
    const qint64 its = isNumber ? number : lamportAfter(m_highest[thread]);
    m_highest[thread] = qMax(m_highest[thread], its);
    return {thread, idOf(messageIn(letter)), its};
}

std::optional<sync::Change> Lettering::place(qsizetype at, const std::function<qint64(const QString &)> &highest)
{
    const Letter &letter = m_letters[at];
    const QString id = idOf(messageIn(letter)), subject = plainSubject(letter.subject);
    const auto there = m_there.constFind(id);
    const bool whole = isWhole(letter);
    Place parent = there != m_there.constEnd() ? Place{*there, id} : answered(letter);
    if (whole)
        parent.thread = threadOf(letter);
    const bool opens = parent.thread.isEmpty() || parent.thread == id;
    const QString thread = opens ? id : parent.thread;
    m_places.insert(at, {thread, whole ? ownNameOf(letter.id) : id});
    if (opens && subject != NoTitle && !m_bySubject.contains(subject.toCaseFolded()))
        m_bySubject.insert(subject.toCaseFolded(), thread);
    if (there != m_there.constEnd())
        return std::nullopt;
    ThreadEvent event = saidIn(letter, whole);
    QByteArray text = letter.text;
    if (opens) {
        event.act = Act::Open;
        event.title = subject.isEmpty() ? NoTitle : subject;
        event.category = m_category;
        event.place = {thread, {}, 0};
    } else {
        if (!event.value.isEmpty() && text.startsWith('['))
            text = text.mid(text.indexOf(']') + 1); // what was put there for whoever reads it
        event.replyTo = parent.post;
        event.place = placeIn(thread, letter, highest);
    }
    return sync::Change{pathOf(event.place), composeThreadFile(event, text)};
}

QString withheldLine(const Post &post)
{
    const auto &what = post.redacted ? post.redacted : post.hidden;
    if (!what)
        return {};
    const QString who = what->by.isEmpty() ? QStringLiteral("(no name)") : what->by;
    return ((post.redacted ? QStringLiteral("Taken back by %1") : QStringLiteral("Hidden by %1")).arg(who) + (what->reason.isEmpty() ? QString() : QStringLiteral(": ") + what->reason)).simplified();
}

QList<Letter> lettersOf(const ThreadPage &page, const QList<QByteArray> &texts, const QStringList &quoted)
{
    const QString title = titleOf(page).isEmpty() ? NoTitle : titleOf(page);
    QList<Letter> letters;
    QHash<QString, QStringList> chains; // what leads to a post
    for (qsizetype i = 0; i < page.thread.posts.size(); ++i) {
        const Post &post = page.thread.posts[i];
        const bool isOpening = post.event.act == Act::Open, isKept = isKeptBack(post, page);
        Letter letter;
        letter.id = messageOf(post.event.id());
        letter.author = isKept ? QString() : post.event.author;
        letter.time = post.event.created;
        letter.subject = isOpening ? title : QStringLiteral("Re: ") + title;
        const QString parent = post.event.replyTo.isEmpty() && !isOpening ? page.ref.id : post.event.replyTo;
        if (!parent.isEmpty()) {
            letter.inReplyTo = messageOf(parent);
            letter.references = chains.value(parent) + QStringList(letter.inReplyTo);
            if (letter.references.size() > MostReferences)
                letter.references.remove(1, letter.references.size() - MostReferences); // as RFC 5322 has it: the first and the last
        }
        chains.insert(post.event.id(), letter.references);
        if (isReadable(post, page)) {
            letter.keys = keysOf(post, page);
            letter.text = (isOpening || post.event.value.isEmpty() ? QByteArray() : deedLine(post.event, post.late)) + quoteLines(quoted.value(i)) + texts.value(i);
        } else if (const QString withheld = withheldLine(post); !withheld.isEmpty()) {
            letter.text = '[' + withheld.toUtf8() + ']';
        } else if (isKept) {
            letter.text = "[A post under a new name waits for a maintainer]";
        }
        letter.keys.insert(QStringLiteral("thread"), page.ref.id);
        if (!isOpening)
            letter.keys.insert(QStringLiteral("number"), QString::number(post.event.place.lamport));
        letters.append(letter);
    }
    return letters;
}

} // namespace mycel::model
