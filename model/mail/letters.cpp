#include "model/mail/letters.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace mycel::model {

namespace {

constexpr qsizetype MostReferences = 20;

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
    const QString message = letter.id.isEmpty() ? letter.author + letter.time.toString(Qt::ISODate) + letter.subject + QString::fromUtf8(letter.text.left(200)) : letter.id;
    if (m_known.contains(message))
        return;
    const QString subject = plainSubject(letter.subject);
    // What it answers, as far as that is here; else the thread of its subject, where it says that it is an answer.
    qsizetype parent = -1;
    for (const QString &each : QStringList(letter.inReplyTo) + QStringList(letter.references.rbegin(), letter.references.rend())) {
        if (parent < 0)
            parent = m_known.value(each, -1);
    }
    const bool answers = subject != letter.subject.simplified();
    QString thread = parent >= 0 ? m_posts[parent].event.place.thread : answers ? m_bySubject.value(subject.toCaseFolded()) : QString();
    Post post;
    ThreadEvent &event = post.event;
    event.author = letter.author;
    event.created = letter.time.isValid() ? QDateTime(letter.time.toUTC().date(), QTime(letter.time.toUTC().time().hour(), 0), Qt::UTC) : QDateTime();
    post.text = letter.text;
    if (thread.isEmpty()) {
        thread = idOf(message);
        event.act = Act::Open;
        event.title = subject.isEmpty() ? QStringLiteral("…") : subject;
        event.category = m_category;
        event.place = {thread, {}, 0};
        m_bySubject.insert(subject.toCaseFolded(), thread);
    } else {
        event.act = Act::Comment;
        event.replyTo = parent >= 0 ? m_posts[parent].event.id() : QString();
        event.place = {thread, idOf(message), lamportAfter(m_highest.value(thread))};
    }
    m_highest.insert(thread, event.place.lamport);
    m_known.insert(message, m_posts.size());
    m_posts.append(post);
}

QList<sync::Change> Lettering::files(const std::function<std::pair<QSet<QString>, qint64>(const QString &)> &idsIn) const
{
    QList<sync::Change> files;
    QHash<QString, std::pair<QSet<QString>, qint64>> there;
    for (const Post &post : m_posts) {
        ThreadPlace place = post.event.place;
        auto known = there.find(place.thread);
        if (known == there.end())
            known = there.insert(place.thread, idsIn(place.thread));
        if (known->first.contains(post.event.id()))
            continue;
        ThreadEvent event = post.event;
        if (event.act != Act::Open && known->second > 0) // the list went on since the last time, and so did we
            event.place.lamport = known->second = lamportAfter(known->second);
        files.append({pathOf(event.place), composeThreadFile(event, post.text)});
    }
    return files;
}

QList<Letter> lettersOf(const ThreadPage &page, const QList<QByteArray> &texts)
{
    QList<Letter> letters;
    QHash<QString, QStringList> chains; // what leads to a post
    for (qsizetype i = 0; i < page.thread.posts.size(); ++i) {
        const mycel::model::Post &post = page.thread.posts[i];
        Letter letter;
        letter.id = messageOf(post.event.id());
        letter.author = post.event.author;
        letter.time = post.event.created;
        letter.subject = post.event.act == Act::Open ? page.thread.title : QStringLiteral("Re: ") + page.thread.title;
        const QString parent = post.event.replyTo.isEmpty() && post.event.act != Act::Open ? page.ref.id : post.event.replyTo;
        if (!parent.isEmpty()) {
            letter.inReplyTo = messageOf(parent);
            letter.references = chains.value(parent) + QStringList(letter.inReplyTo);
            if (letter.references.size() > MostReferences)
                letter.references.remove(1, letter.references.size() - MostReferences); // as RFC 5322 has it: the first and the last
        }
        chains.insert(post.event.id(), letter.references);
        letter.text = isReadable(post, page) ? texts.value(i) : QByteArray();
        if (!post.event.value.isEmpty())
            letter.text.prepend("[" + QByteArray(nameOf(post.event.act).data(), nameOf(post.event.act).size()) + ": " + post.event.value.toUtf8() + "]\n\n");
        letters.append(letter);
    }
    return letters;
}

} // namespace mycel::model
