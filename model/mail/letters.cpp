#include "model/mail/letters.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace mycel::model {

namespace {

constexpr qsizetype MostReferences = 20;
const QString NoTitle = QStringLiteral("…");

/// 130 bits of a message's id, in the alphabet of our ids.
QString idOf(const QString &message)
{
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
    return id + QStringLiteral("@mycel.invalid");
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

std::optional<sync::Change> Lettering::place(qsizetype at, const std::function<qint64(const QString &)> &highest)
{
    const Letter &letter = m_letters[at];
    const QString id = idOf(messageIn(letter)), subject = plainSubject(letter.subject);
    const auto there = m_there.constFind(id);
    const Place parent = there != m_there.constEnd() ? Place{*there, id} : answered(letter);
    const bool opens = parent.thread.isEmpty() || parent.thread == id;
    const QString thread = opens ? id : parent.thread;
    m_places.insert(at, {thread, id});
    if (opens && subject != NoTitle && !m_bySubject.contains(subject.toCaseFolded()))
        m_bySubject.insert(subject.toCaseFolded(), thread);
    if (there != m_there.constEnd())
        return std::nullopt;
    ThreadEvent event;
    event.author = letter.author;
    event.created = letter.time.isValid() ? QDateTime(letter.time.toUTC().date(), QTime(letter.time.toUTC().time().hour(), 0), Qt::UTC) : QDateTime();
    if (opens) {
        event.act = Act::Open;
        event.title = subject.isEmpty() ? NoTitle : subject;
        event.category = m_category;
        event.place = {thread, {}, 0};
    } else {
        if (!m_highest.contains(thread))
            m_highest.insert(thread, highest(thread));
        event.act = Act::Comment;
        event.replyTo = parent.post;
        event.place = {thread, id, m_highest[thread] = lamportAfter(m_highest[thread])};
    }
    return sync::Change{pathOf(event.place), composeThreadFile(event, letter.text)};
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
        Letter letter;
        letter.id = messageOf(post.event.id());
        letter.author = post.event.author;
        letter.time = post.event.created;
        letter.subject = post.event.act == Act::Open ? title : QStringLiteral("Re: ") + title;
        const QString parent = post.event.replyTo.isEmpty() && post.event.act != Act::Open ? page.ref.id : post.event.replyTo;
        if (!parent.isEmpty()) {
            letter.inReplyTo = messageOf(parent);
            letter.references = chains.value(parent) + QStringList(letter.inReplyTo);
            if (letter.references.size() > MostReferences)
                letter.references.remove(1, letter.references.size() - MostReferences); // as RFC 5322 has it: the first and the last
        }
        chains.insert(post.event.id(), letter.references);
        const QString withheld = withheldLine(post);
        letter.text = !withheld.isEmpty() ? '[' + withheld.toUtf8() + ']' : isReadable(post, page) ? quoteLines(quoted.value(i)) + texts.value(i) : QByteArray();
        if (!post.event.value.isEmpty())
            letter.text.prepend("[" + QByteArray(nameOf(post.event.act).data(), nameOf(post.event.act).size()) + ": " + post.event.value.toUtf8() + "]\n\n");
        letters.append(letter);
    }
    return letters;
}

} // namespace mycel::model
