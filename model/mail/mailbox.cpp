#include "model/mail/mailbox.h"

#include "model/content/item.h"
#include "model/content/pastedhtml.h"

#include <gmime/gmime.h>

#include <QFile>
#include <QRegularExpression>

#include <memory>

namespace mycel::model {

namespace {

constexpr qsizetype LongestSubject = 300, LongestName = 100, LongestId = 500;
constexpr qsizetype MostText = (1 << 20) - (16 << 10); ///< a post has to fit into a file with its keys
constexpr qsizetype MostLetter = 64 << 20; ///< with what is attached; of a longer one its beginning
constexpr qint64 MostLine = 1 << 20;
constexpr qsizetype LongestQuotedLine = 76; ///< of quoted-printable, says RFC 2045
constexpr int LongestSignature = 8;        ///< lines
constexpr int MostReferences = 100, MostHeaders = 200, MostAttached = 20;
const QString OurHeader = QStringLiteral("X-Mycel-");

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

/// As the archives of lists write it: anna at example.org (Anna Berg).
QString nameBehind(const QString &from)
{
    static const QRegularExpression behind(QStringLiteral("^[^()]*\\((.+)\\)\\s*$"), QRegularExpression::DotMatchesEverythingOption);
    const auto match = behind.match(from);
    if (!match.hasMatch())
        return {};
    char *name = g_mime_utils_header_decode_text(nullptr, match.captured(1).toUtf8().constData());
    const QString decoded = oneLine(textOf(name), LongestName);
    g_free(name);
    return decoded;
}

QString nameOf(GMimeMessage *message)
{
    InternetAddressList *from = g_mime_message_get_from(message);
    InternetAddress *first = from && internet_address_list_length(from) > 0 ? internet_address_list_get_address(from, 0) : nullptr;
    QString name = oneLine(textOf(first ? internet_address_get_name(first) : nullptr), LongestName);
    if (name.isEmpty())
        name = nameBehind(textOf(g_mime_object_get_header(GMIME_OBJECT(message), "From")));
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

/// The headers that only we write, by what follows in their names.
QMap<QString, QString> keysOf(GMimeMessage *message)
{
    QMap<QString, QString> keys;
    GMimeHeaderList *headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    for (int i = 0; i < qMin(g_mime_header_list_get_count(headers), MostHeaders); ++i) {
        GMimeHeader *header = g_mime_header_list_get_header_at(headers, i);
        const QString name = textOf(g_mime_header_get_name(header));
        if (name.startsWith(OurHeader, Qt::CaseInsensitive))
            keys.insert(name.mid(OurHeader.size()).toLower(), oneLine(textOf(g_mime_header_get_value(header)), LongestSubject));
    }
    return keys;
}

/// Plain text where there is any, else what an HTML part says as Markdown; of anything else the names.
struct Texts {
    QByteArray plain, html;
    QStringList attached;
    bool isMarkdown = false;   ///< the plain text, because we wrote it
};

bool isKind(GMimeObject *part, const char *type, const char *subtype)
{
    return g_mime_content_type_is_type(g_mime_object_get_content_type(part), type, subtype);
}

/// What a part is called: as a file, a letter within a letter by its subject, and else what kind of thing it is.
QString nameOfPart(GMimeObject *part)
{
    QString name = oneLine(textOf(GMIME_IS_PART(part) ? g_mime_part_get_filename(GMIME_PART(part)) : g_mime_object_get_content_disposition_parameter(part, "filename")), LongestName);
    if (name.isEmpty() && GMIME_IS_MESSAGE_PART(part)) {
        GMimeMessage *within = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
        name = oneLine(textOf(within ? g_mime_message_get_subject(within) : nullptr), LongestName);
    }
    if (!name.isEmpty())
        return name;
    gchar *kind = g_mime_content_type_get_mime_type(g_mime_object_get_content_type(part));
    name = oneLine(textOf(kind), LongestName);
    g_free(kind);
    return name;
}

/// What says no alphabet is in UTF-8, or else of the time when nobody said it.
GMimeParserOptions *alphabets()
{
    static GMimeParserOptions *options = [] {
        const char *charsets[] = {"utf-8", "windows-1252", nullptr};
        GMimeParserOptions *made = g_mime_parser_options_new();
        g_mime_parser_options_set_fallback_charsets(made, charsets);
        return made;
    }();
    return options;
}

QByteArray textIn(GMimeTextPart *part)
{
    const char *charset = g_mime_text_part_get_charset(part);
    GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(part));
    const Owned<GMimeStream> raw(g_mime_stream_mem_new());
    char *text = nullptr;
    if (content && (!charset || qstricmp(charset, "us-ascii") == 0) && g_mime_data_wrapper_write_to_stream(content, raw.get()) > 0) {
        const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(raw.get()));
        text = g_mime_utils_decode_8bit(alphabets(), reinterpret_cast<const char *>(bytes->data), bytes->len);
    } else {
        text = g_mime_text_part_get_text(part);
    }
    const QByteArray its = QByteArray(text).left(2 * MostText); // bounded again when it is read
    g_free(text);
    return its;
}

/// What a letter says in words. Any other text is for programs: an invitation or a visiting card is full of addresses.
bool isSaid(GMimeObject *part)
{
    const char *disposition = g_mime_object_get_disposition(part);
    const bool isAttached = disposition && qstricmp(disposition, "attachment") == 0;
    return GMIME_IS_TEXT_PART(part) && !isAttached && (isKind(part, "text", "plain") || isKind(part, "text", "html") || isKind(part, "text", "markdown"));
}

/// Containers, what says the same once more for one program, and what seals a letter: nothing that a reader misses.
bool isOnlyForm(GMimeObject *part)
{
    return GMIME_IS_MULTIPART(part) || isKind(part, "text", "x-amp-html") || isKind(part, "application", "pgp-signature") || isKind(part, "application", "pkcs7-signature") || isKind(part, "application", "x-pkcs7-signature") || isKind(part, "application", "pgp-encrypted");
}

void collect(GMimeObject *, GMimeObject *part, gpointer into)
{
    auto *texts = static_cast<Texts *>(into);
    if (!isSaid(part)) {
        if (!isOnlyForm(part) && texts->attached.size() < MostAttached)
            texts->attached.append(nameOfPart(part));
        return;
    }
    const char *markup = g_mime_object_get_content_type_parameter(part, "markup");
    texts->isMarkdown = texts->isMarkdown || (markup && qstricmp(markup, "markdown") == 0);
    QByteArray &to = isKind(part, "text", "html") ? texts->html : texts->plain;
    if (to.size() < MostText)
        to += textIn(GMIME_TEXT_PART(part));
}

/// A signature is nobody's knowledge, and often an address. What is long is none, even behind such a line.
void dropSignature(QByteArray &text)
{
    const qsizetype signature = text.lastIndexOf("\n-- \n");
    if (signature >= 0 && text.mid(signature + 5).trimmed().count('\n') < LongestSignature)
        text.truncate(signature);
}

/// Plain text means no element, no entity and no escaped character; its quotes, lists and emphasis are Markdown's too.
QString escaped(QString plain)
{
    static const QRegularExpression meant(QStringLiteral("(<(?!https?://[^\\s<>]+>)|&(?=#?\\w+;)|\\\\(?=[!-/:-@\\[-`{-~]))"));
    return plain.replace(meant, QStringLiteral("\\\\1"));
}

QString withoutAddresses(QString text)
{
    static const QRegularExpression address(QStringLiteral("<(?:mailto:)?[\\w.+%=-]++(?:@| at )[\\w-]++(?:\\.[\\w-]++)++>|(?<![\\w.+%=-])(?:mailto:)?[\\w.+%=-]++@[\\w-]++(?:\\.[\\w-]++)++"), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return text.replace(address, QStringLiteral("…"));
}

/// What is longer than a post may be ends at a line, and says that it does.
QByteArray bounded(QByteArray text)
{
    if (text.size() <= MostText)
        return text;
    qsizetype end = text.lastIndexOf('\n', MostText);
    if (end < MostText / 2) {
        for (end = MostText; (text[end] & 0xc0) == 0x80;)
            --end;
    }
    return text.left(end).trimmed() + "\n\n[…]";
}

/// A file does not come in; that there was one is said.
QByteArray attachedLine(const QStringList &files)
{
    static const QRegularExpression markup(QStringLiteral("([\\\\`*_\\[\\]<>&~])"));
    QString names = withoutAddresses(files.join(QStringLiteral(", ")));
    return files.isEmpty() ? QByteArray() : "\n\n[attached: " + names.replace(markup, QStringLiteral("\\\\1")).toUtf8() + ']';
}

QByteArray textOf(GMimeMessage *message)
{
    Texts texts;
    g_mime_message_foreach(message, collect, &texts);
    QByteArray text = !texts.plain.trimmed().isEmpty() ? texts.plain : markdownOfHtml(texts.html).toUtf8();
    text.replace("\r\n", "\n");
    if (!texts.isMarkdown)
        text.replace("\n>From ", "\nFrom "); // what a mailbox does to such a line, and ours does not
    dropSignature(text);
    const QString words = withoutAddresses(QString::fromUtf8(text).remove(QChar(0)));
    const bool isPlain = !texts.plain.trimmed().isEmpty() && !texts.isMarkdown;
    return bounded((isPlain ? escaped(words) : words).toUtf8().trimmed()) + attachedLine(texts.attached);
}

Letter letterOf(GMimeMessage *message)
{
    Letter letter;
    letter.id = textOf(g_mime_message_get_message_id(message)).left(LongestId);
    letter.inReplyTo = referencesOf(message, "In-Reply-To").value(0);
    letter.references = referencesOf(message, "References");
    letter.author = nameOf(message);
    letter.subject = withoutAddresses(oneLine(textOf(g_mime_message_get_subject(message)), LongestSubject));
    if (GDateTime *date = g_mime_message_get_date(message))
        letter.time = QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date), Qt::UTC);
    letter.text = textOf(message);
    letter.keys = keysOf(message);
    return letter;
}

/// The line before a letter, which stands behind an empty one: an address and a time. What merely begins with the same word is
/// part of a letter.
bool isSeparator(const QByteArray &line)
{
    if (!line.startsWith("From "))
        return false;
    static const QRegularExpression separator(QStringLiteral("^From \\S.*\\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\\s.*\\d{1,2}:\\d{2}.*$"));
    return separator.match(QString::fromLatin1(line).trimmed()).hasMatch();
}

std::optional<Letter> letterIn(const QByteArray &bytes)
{
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), alphabets()));
    return message ? std::optional(letterOf(message.get())) : std::nullopt;
}

/// A line of a quoted-printable body that begins like a separator is none. It may be a piece of a longer one, in which a > would
/// stand in the middle of a sentence; but any letter may be written by its number.
QByteArray withoutSeparators(QByteArray bytes)
{
    for (qsizetype at = bytes.indexOf("\nFrom "); at >= 0; at = bytes.indexOf("\nFrom ", at + 1)) {
        const qsizetype length = bytes.indexOf('\n', at + 1) - at - 1;
        bytes.replace(at + 1, 1, length + 2 <= LongestQuotedLine ? "=46" : "=46=\n");
    }
    return bytes;
}

QByteArray idHeader(const QString &id)
{
    return '<' + id.toUtf8() + '>';
}

} // namespace

sync::Result<void> readMailbox(const QString &name, const std::function<bool(const Letter &)> &take)
{
    beginOnce();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return sync::fail(sync::Error::Kind::NotFound, "mailbox", name);
    bool isInside = false, isMailbox = false;
    QByteArray bytes;
    const auto taken = [&] {
        const auto letter = isInside ? letterIn(bytes) : std::nullopt;
        isMailbox = isMailbox || letter;
        bytes.clear();
        return !letter || take(*letter);
    };
    bool isBehindEmpty = true;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(MostLine);
        if (isBehindEmpty && isSeparator(line)) {
            if (!taken())
                return {};
            isInside = true;
        } else if (isInside && bytes.size() < MostLetter)
            bytes += line;
        isBehindEmpty = line.trimmed().isEmpty();
    }
    taken();
    return isMailbox ? sync::Result<void>() : sync::fail(sync::Error::Kind::Refused, "not-a-mailbox", name);
}

QByteArray mailboxEntry(const Letter &letter)
{
    beginOnce();
    const Owned<GMimeMessage> message(g_mime_message_new(TRUE));
    const QDateTime time = letter.time.isValid() ? letter.time : QDateTime::fromSecsSinceEpoch(0, Qt::UTC); // of the separator, which must have one
    g_mime_message_add_mailbox(message.get(), GMIME_ADDRESS_TYPE_FROM, letter.author.toUtf8().constData(), "nobody@users.invalid");
    g_mime_message_set_subject(message.get(), letter.subject.toUtf8().constData(), "utf-8");
    g_mime_message_set_message_id(message.get(), letter.id.toUtf8().constData());
    if (letter.time.isValid()) {
        GDateTime *date = g_date_time_new_from_unix_utc(time.toSecsSinceEpoch());
        g_mime_message_set_date(message.get(), date);
        g_date_time_unref(date);
    }
    const auto header = [&message](const char *name, const QByteArray &value) { g_mime_object_set_header(GMIME_OBJECT(message.get()), name, value.constData(), nullptr); };
    if (!letter.inReplyTo.isEmpty())
        header("In-Reply-To", idHeader(letter.inReplyTo));
    QByteArrayList references;
    for (const QString &id : letter.references)
        references.append(idHeader(id));
    if (!references.isEmpty())
        header("References", references.join(' '));
    for (auto key = letter.keys.constBegin(); key != letter.keys.constEnd(); ++key)
        g_mime_object_set_header(GMIME_OBJECT(message.get()), (OurHeader + key.key().left(1).toUpper() + key.key().mid(1)).toLatin1().constData(), key.value().toUtf8().constData(), "utf-8");
    const Owned<GMimeTextPart> part(g_mime_text_part_new_with_subtype("plain"));
    g_mime_text_part_set_charset(part.get(), "utf-8");
    g_mime_content_type_set_parameter(g_mime_object_get_content_type(GMIME_OBJECT(part.get())), "markup", "markdown"); // for ourselves; to all others it is plain text
    g_mime_text_part_set_text(part.get(), letter.text.constData());
    g_mime_part_set_content_encoding(GMIME_PART(part.get()), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(part.get()));
    char *written = g_mime_object_to_string(GMIME_OBJECT(message.get()), nullptr);
    QByteArray bytes = QByteArray(written).replace("\r\n", "\n");
    g_free(written);
    bytes = withoutSeparators(bytes);
    const QByteArray when = QLocale::c().toString(time, QStringLiteral("ddd MMM d HH:mm:ss yyyy")).toLatin1();
    return "From nobody@users.invalid " + when + '\n' + bytes + (bytes.endsWith('\n') ? "\n" : "\n\n");
}

} // namespace mycel::model
