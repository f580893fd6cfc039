#include "sync/courier/foldersource.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

namespace mycel::sync {

namespace {

constexpr int MostRefs = 5'000;
constexpr int MostPacks = 10'000;
constexpr int MostLoose = 1'000'000;
constexpr qint64 MostPackedRefs = 16 << 20;
constexpr qint64 MostObject = 32 << 20;

bool isFolder(const QString &path)
{
    struct stat about{};
    return lstat(QFile::encodeName(path).constData(), &about) == 0 && S_ISDIR(about.st_mode);
}

bool isHex(const QString &text, qsizetype length)
{
    return text.size() == length && std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

/// The zlib stream of a loose object, whole: its header says the size, and it must be exactly that.
Result<FolderSource::Loose> inflateObject(const QByteArray &packed)
{
    const auto damaged = [](const char *what) { return fail(Error::Kind::Damaged, "object", QLatin1String(what)); };
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return damaged("inflate");
    const struct End { z_stream *stream; ~End() { inflateEnd(stream); } } end{&stream};
    QByteArray head(64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = uInt(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(head.data());
    stream.avail_out = uInt(head.size());
    int state = inflate(&stream, Z_NO_FLUSH);
    if (state != Z_OK && state != Z_STREAM_END)
        return damaged("its header");
    head.truncate(head.size() - qsizetype(stream.avail_out));
    const qsizetype nul = head.indexOf('\0'), space = head.indexOf(' ');
    bool isNumber = false;
    const qint64 size = head.mid(space + 1, nul - space - 1).toLongLong(&isNumber);
    if (nul < 0 || space < 0 || space > nul || !isNumber || size < 0)
        return damaged("its header");
    if (size > MostObject)
        return fail(Error::Kind::TooLarge, "object");
    FolderSource::Loose object{head.left(space), head.mid(nul + 1)};
    const qsizetype already = object.bytes.size();
    if (already > size)
        return damaged("longer than it says");
    object.bytes.resize(size + 1); // one more, to see what is too long
    stream.next_out = reinterpret_cast<Bytef *>(object.bytes.data() + already);
    stream.avail_out = uInt(size + 1 - already);
    while (state == Z_OK && stream.avail_out > 0 && stream.avail_in > 0)
        state = inflate(&stream, Z_FINISH) == Z_STREAM_END ? Z_STREAM_END : Z_BUF_ERROR;
    if (state != Z_STREAM_END || stream.avail_out != 1)
        return damaged("not as long as it says");
    object.bytes.chop(1);
    return object;
}

} // namespace

int openRegular(const QString &path)
{
    const int descriptor = open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat about{};
    if (descriptor >= 0 && (fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode))) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

Result<FolderSource> FolderSource::find(const QString &folder)
{
    for (const QString &place : {folder, folder + QStringLiteral("/.git")}) {
        const FolderSource source(place);
        if (isFolder(place + QStringLiteral("/objects")) && !source.smallFile(QStringLiteral("HEAD"), 4096).isEmpty())
            return source;
    }
    return fail(Error::Kind::NotFound, "no-library", folder);
}

QByteArray FolderSource::smallFile(const QString &name, qint64 most) const
{
    const int descriptor = openRegular(m_folder + u'/' + name);
    if (descriptor < 0)
        return {};
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return {};
    return file.read(most);
}

bool FolderSource::hasCheckedOut(const QByteArray &branch) const
{
    const QByteArray head = "ref: refs/heads/" + branch;
    const QDir others(m_folder + QStringLiteral("/worktrees"));
    for (const QString &other : others.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        if (smallFile(QStringLiteral("worktrees/") + other + QStringLiteral("/HEAD"), 4096).trimmed() == head)
            return true;
    }
    static const QRegularExpression notBare(QStringLiteral("^\\s*bare\\s*=\\s*(false|no|off|0)\\b"), QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const bool hasFiles = m_folder.endsWith(QLatin1String("/.git")) || notBare.match(QString::fromUtf8(smallFile(QStringLiteral("config"), 64 << 10))).hasMatch();
    return hasFiles && smallFile(QStringLiteral("HEAD"), 4096).trimmed() == head;
}

bool FolderSource::hasHooks() const
{
    // On a stick every file may be run, but git's own examples end in .sample.
    return std::ranges::any_of(std::initializer_list<const char *>{"pre-receive", "update", "proc-receive", "reference-transaction"}, [this](const char *name) {
        return access(QFile::encodeName(m_folder + QStringLiteral("/hooks/") + QLatin1String(name)).constData(), X_OK) == 0;
    });
}

Result<Places> FolderSource::places() const
{
    Places places;
    const QByteArray packed = smallFile(QStringLiteral("packed-refs"), MostPackedRefs + 1);
    if (packed.size() > MostPackedRefs)
        return fail(Error::Kind::TooLarge, "advertisement");
    for (const QByteArray &line : packed.split('\n')) {
        const auto id = Id::fromHex(QByteArrayView(line).first(qMin<qsizetype>(40, line.size())));
        if (id && line.size() > 41 && line[40] == ' ')
            places.add(line.mid(41).trimmed(), *id);
    }
    int left = MostRefs;
    readRefs(m_folder + QStringLiteral("/refs/heads"), "refs/heads", 0, left, places); // a loose one counts over a packed one
    const QByteArray head = smallFile(QStringLiteral("HEAD"), 4096).trimmed();
    if (head.startsWith("ref: "))
        places.setHead(head.mid(5).trimmed());
    else if (const auto id = Id::fromHex(head))
        places.add("HEAD", *id);
    return places;
}

void FolderSource::readRefs(const QString &folder, const QByteArray &name, int depth, int &left, Places &places) const
{
    if (depth > 8 || !isFolder(folder))
        return;
    const QDir dir(folder);
    for (const QString &entry : dir.entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::NoSymLinks)) {
        if (--left < 0)
            return;
        const QByteArray full = name + '/' + entry.toUtf8();
        if (isFolder(dir.filePath(entry)))
            readRefs(dir.filePath(entry), full, depth + 1, left, places);
        else if (const auto id = Id::fromHex(smallFile(QDir(m_folder).relativeFilePath(dir.filePath(entry)), 64).trimmed()))
            places.add(full, *id);
    }
}

QStringList FolderSource::packs() const
{
    QStringList found;
    if (!isFolder(m_folder + QStringLiteral("/objects/pack")))
        return found;
    QDirIterator entries(m_folder + QStringLiteral("/objects/pack"), {QStringLiteral("*.pack")}, QDir::Files | QDir::NoSymLinks);
    while (entries.hasNext() && found.size() < MostPacks)
        found.append(entries.next());
    found.sort();
    return found;
}

QList<Id> FolderSource::looseObjects() const
{
    QList<Id> found;
    for (int first = 0; first < 256; ++first) {
        const QString two = QStringLiteral("%1").arg(first, 2, 16, QLatin1Char('0'));
        const QString folder = m_folder + QStringLiteral("/objects/") + two;
        if (!isFolder(folder))
            continue;
        QDirIterator entries(folder, QDir::Files | QDir::NoSymLinks);
        while (entries.hasNext() && found.size() < MostLoose) {
            entries.next();
            if (isHex(entries.fileName(), 38))
                found.append(*Id::fromHex((two + entries.fileName()).toLatin1()));
        }
    }
    return found;
}

Result<FolderSource::Loose> FolderSource::loose(const Id &id) const
{
    const QString hex = QString::fromLatin1(id.hex());
    const QByteArray packed = smallFile(QStringLiteral("objects/") + hex.left(2) + u'/' + hex.mid(2), MostObject + 1024);
    if (packed.isEmpty())
        return fail(Error::Kind::NotFound);
    return inflateObject(packed);
}

} // namespace mycel::sync
