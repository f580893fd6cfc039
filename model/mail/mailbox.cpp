#include "model/mail/mailbox.h"

#include "model/content/item.h"
#include "model/content/pastedhtml.h"

#include <gmime/gmime.h>

#include <QFile>

#include <memory>

namespace mycel::model {

namespace {

constexpr qsizetype LongestSubject = 300, LongestName = 100, LongestId = 500;
constexpr qsizetype MostText = 1 << 20;
constexpr int MostReferences = 100;

/// A GObject that goes when it is left.
struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

void beginOnce()
{
    static const bool begun = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(begun)
}

QString textOf(const char *utf8)
{
    return utf8 ? QString::fromUtf8(utf8) : QString();
}

QString nameOf(GMimeMessage *message)
{
    InternetAddressList *from = g_mime_message_get_from(message);
    InternetAddress *first = from && internet_address_list_length(from) > 0 ? internet_address_list_get_address(from, 0) : nullptr;
    const QString name = oneLine(textOf(first ? internet_address_get_name(first) : nullptr), LongestName);
    return name.contains(u'@') ? QString() : name;
}

QStringList referencesOf(GMimeMessage *message, const char *header)
{
    const char *written = g_mime_object_get_header(GMIME_OBJECT(message), header);
    GMimeReferences *references = written ? g_mime_references_parse(nullptr, written) : nullptr;
    QStringList list;
    for (int i = 0; references && i < qMin(g_mime_references_length(references), MostReferences); ++i)
        list.append(textOf(g_mime_references_get_message_id(references, i)).left(LongestId));
    if (references)
        g_mime_references_free(references);
    return list;
}

/// Plain text where there is any, else what an HTML part says as Markdown.
struct Texts {
    QByteArray plain, html;
};

void collect(GMimeObject *, GMimeObject *part, gpointer into)
{
    auto *texts = static_cast<Texts *>(into);
    if (!GMIME_IS_TEXT_PART(part))
        return;
    const char *disposition = g_mime_object_get_disposition(part);
    if (disposition && qstricmp(disposition, "attachment") == 0)
        return;
    char *text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
    if (!text)
        return;
    const bool isHtml = g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", "html");
    QByteArray &to = isHtml ? texts->html : texts->plain;
    if (to.size() < MostText)
        to += QByteArray(text).left(MostText - to.size());
    g_free(text);
}

QByteArray textOf(GMimeMessage *message)
{
    Texts texts;
    g_mime_message_foreach(message, collect, &texts);
    QByteArray text = !texts.plain.trimmed().isEmpty() ? texts.plain : markdownOfHtml(texts.html).toUtf8();
    text.replace("\r\n", "\n");
    text.replace("\n>From ", "\nFrom "); // what a mailbox does to such a line
    // A signature is nobody's knowledge, and often an address.
    if (const qsizetype signature = text.indexOf("\n-- \n"); signature >= 0)
        text.truncate(signature);
    return QString::fromUtf8(text).remove(QChar(0)).toUtf8().trimmed();
}

Letter letterOf(GMimeMessage *message)
{
    Letter letter;
    letter.id = textOf(g_mime_message_get_message_id(message)).left(LongestId);
    letter.inReplyTo = referencesOf(message, "In-Reply-To").value(0);
    letter.references = referencesOf(message, "References");
    letter.author = nameOf(message);
    letter.subject = oneLine(textOf(g_mime_message_get_subject(message)), LongestSubject);
    if (GDateTime *date = g_mime_message_get_date(message))
        letter.time = QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date), Qt::UTC);
    letter.text = textOf(message);
    return letter;
}

QByteArray idHeader(const QString &id)
{
    return '<' + id.toUtf8() + '>';
}

} // namespace

sync::Result<void> readMailbox(const QString &file, const std::function<bool(const Letter &)> &take)
{
    beginOnce();
    const Owned<GMimeStream> stream(g_mime_stream_fs_open(QFile::encodeName(file).constData(), 0, 0, nullptr));
    if (!stream)
        return sync::fail(sync::Error::Kind::NotFound, "mailbox", file);
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MBOX);
    int read = 0;
    while (!g_mime_parser_eos(parser.get())) {
        const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!message)
            break;
        ++read;
        if (!take(letterOf(message.get())))
            return {};
    }
    return read > 0 ? sync::Result<void>() : sync::fail(sync::Error::Kind::Refused, "not-a-mailbox", file);
}

QByteArray mailboxEntry(const Letter &letter)
{
    beginOnce();
    const Owned<GMimeMessage> message(g_mime_message_new(TRUE));
    const QDateTime time = letter.time.isValid() ? letter.time : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    g_mime_message_add_mailbox(message.get(), GMIME_ADDRESS_TYPE_FROM, letter.author.toUtf8().constData(), "nobody@users.invalid");
    g_mime_message_set_subject(message.get(), letter.subject.toUtf8().constData(), "utf-8");
    g_mime_message_set_message_id(message.get(), letter.id.toUtf8().constData());
    GDateTime *date = g_date_time_new_from_unix_utc(time.toSecsSinceEpoch());
    g_mime_message_set_date(message.get(), date);
    g_date_time_unref(date);
    const auto header = [&message](const char *name, const QByteArray &value) { g_mime_object_set_header(GMIME_OBJECT(message.get()), name, value.constData(), nullptr); };
    if (!letter.inReplyTo.isEmpty())
        header("In-Reply-To", idHeader(letter.inReplyTo));
    QByteArrayList references;
    for (const QString &id : letter.references)
        references.append(idHeader(id));
    if (!references.isEmpty())
        header("References", references.join(' '));
    const Owned<GMimeTextPart> part(g_mime_text_part_new_with_subtype("plain"));
    g_mime_text_part_set_charset(part.get(), "utf-8");
    g_mime_text_part_set_text(part.get(), letter.text.constData());
    g_mime_part_set_content_encoding(GMIME_PART(part.get()), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(part.get()));
    char *written = g_mime_object_to_string(GMIME_OBJECT(message.get()), nullptr);
    QByteArray bytes = QByteArray(written).replace("\r\n", "\n");
    g_free(written);
    // A line that begins like a separator is no separator.
    bytes.replace("\nFrom ", "\n>From ");
    const QByteArray when = QLocale::c().toString(time, QStringLiteral("ddd MMM d HH:mm:ss yyyy")).toLatin1();
    return "From nobody@users.invalid " + when + '\n' + bytes + (bytes.endsWith('\n') ? "\n" : "\n\n");
}

} // namespace mycel::model
