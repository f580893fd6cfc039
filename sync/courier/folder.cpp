#include "sync/courier/folder.h"

#include "sync/courier/bundle.h"
#include "sync/courier/foldersource.h"
#include "sync/courier/quarantine.h"
#include "sync/git.h"
#include "sync/store/packdeltas.h"
#include "sync/store/packwriting.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <unistd.h>

namespace mycel::sync {

namespace {

constexpr qint64 LargePack = 8 << 20;

git_object_t kindOf(const QByteArray &name)
{
    return git_object_string2type(name.constData());
}

/// What a commit or a tree names; loosely, for the gate reads it strictly afterwards.
QList<Id> namedBy(const FolderSource::Loose &object)
{
    QList<Id> named;
    if (object.kind == "commit") {
        for (const QByteArray &line : object.bytes.left(1 << 20).split('\n')) {
            if (line.isEmpty())
                break;
            if (const auto id = line.startsWith("tree ") ? Id::fromHex(line.mid(5)) : line.startsWith("parent ") ? Id::fromHex(line.mid(7)) : std::nullopt)
                named.append(*id);
        }
    } else if (object.kind == "tree") {
        for (qsizetype at = 0; at < object.bytes.size();) {
            const qsizetype nul = object.bytes.indexOf('\0', at);
            if (nul < 0 || nul + 21 > object.bytes.size())
                break;
            if (!object.bytes.mid(at, 7).startsWith("160000 "))
                named.append(Id::fromRaw(QByteArrayView(object.bytes).sliced(nul + 1, 20)));
            at = nul + 21;
        }
    }
    return named;
}

/// Loose objects on their way into one pack of the quarantine.
class LooseIntake {
public:
    static Result<LooseIntake> begin(const FolderSource &source, const Quarantine &quarantine, ExchangeContext &context)
    {
        auto pack = quarantine.packWriter();
        if (!pack)
            return fail(pack.error());
        return LooseIntake(source, quarantine, context, std::move(*pack));
    }

    [[nodiscard]] bool took(const Id &id) const { return m_taken.contains(id); }

    /// Takes one object in, once; what it names. NotFound where the folder has no such loose object.
    Result<QList<Id>> take(const Id &id)
    {
        const auto object = m_source.loose(id);
        if (!object)
            return fail(object.error());
        if (!m_context.count(object->bytes.size()))
            return fail(*m_context.error);
        const git_object_t kind = kindOf(object->kind);
        const auto hashed = idOfObject(object->bytes, kind);
        if (!hashed || *hashed != id)
            return fail(Error::Kind::Damaged, "object", QString::fromLatin1(id.hex()));
        if (const auto added = m_pack.add({toOid(id), kind, object->bytes}); !added)
            return fail(added.error());
        m_taken.insert(id);
        m_context.tell(Progress::Stage::Receiving, m_taken.size(), 0);
        return namedBy(*object);
    }

    Result<void> finish()
    {
        const auto written = m_pack.commit(Keeping::Anyhow);
        if (!written)
            return fail(written.error());
        return QFileInfo(*written + QStringLiteral(".pack")).size() > LargePack ? packAnew(*written) : Result<void>();
    }

private:
    LooseIntake(const FolderSource &source, const Quarantine &quarantine, ExchangeContext &context, PackWriter pack)
        : m_source(source), m_quarantine(quarantine), m_context(context), m_pack(std::move(pack)) {}

    /// Many edits of a folder of many files are as many trees that hardly differ, for as long as the library is here.
    Result<void> packAnew(const QString &written)
    {
        if (const auto seen = m_quarantine.refresh(); !seen)
            return seen;
        std::vector<git_oid> objects;
        for (const Id &id : std::as_const(m_taken))
            objects.push_back(toOid(id));
        if (const auto tight = packTightly(m_quarantine.handle(), objects, QFileInfo(written).path()); !tight)
            return fail(tight.error());
        if (!QFile::remove(written + QStringLiteral(".idx")) || !QFile::remove(written + QStringLiteral(".pack")))
            return noDisk(written);
        return m_quarantine.refresh();
    }

    const FolderSource &m_source;
    const Quarantine &m_quarantine;
    ExchangeContext &m_context;
    PackWriter m_pack;
    QSet<Id> m_taken;
};

/// From the tips down through loose objects; false where one is in none that is sound (it must be in a pack then).
Result<bool> takeReachable(const QMultiHash<QByteArray, Id> &tips, const Quarantine &quarantine, LooseIntake &intake)
{
    QList<Id> waiting = tips.values();
    while (!waiting.isEmpty()) {
        const Id id = waiting.takeLast();
        if (intake.took(id) || quarantine.hasByNow(toOid(id)))
            continue;
        const auto named = intake.take(id);
        if (!named && (named.error().kind == Error::Kind::NotFound || named.error().kind == Error::Kind::Damaged))
            return false;
        if (!named)
            return fail(named.error());
        waiting += *named;
    }
    return true;
}

Result<void> takePackFile(const QString &path, const Quarantine &quarantine, ExchangeContext &context)
{
    const int descriptor = openRegular(path);
    QFile file;
    if (descriptor < 0 || !file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return {}; // not a plain file: what it should have held is missed by the gate, by name
    return takePack(file, quarantine, context);
}

} // namespace

Result<Arrival> fetchFolder(ExchangeContext &context)
{
    const auto source = FolderSource::find(context.errand.address.path);
    if (!source)
        return fail(source.error());
    const auto places = source->places();
    if (!places)
        return fail(places.error());
    Arrival arrival = places->follow(context.errand.branch);
    auto quarantine = Quarantine::make(context.errand.quarantine, context.errand.repository);
    if (!quarantine)
        return fail(quarantine.error());
    if (std::ranges::all_of(arrival.tips, [&quarantine](const Id &tip) { return quarantine->has(toOid(tip)); }))
        return arrival;

    auto loose = LooseIntake::begin(*source, *quarantine, context);
    if (!loose)
        return fail(loose.error());
    const auto whole = takeReachable(arrival.tips, *quarantine, *loose);
    if (!whole)
        return fail(whole.error());
    if (!*whole) {
        for (const QString &pack : source->packs()) {
            if (const auto taken = takePackFile(pack, *quarantine, context); !taken)
                return fail(taken.error());
        }
        for (const Id &id : source->looseObjects()) {
            if (loose->took(id) || quarantine->hasByNow(toOid(id)))
                continue;
            // What is no file with content is missed by the gate, by name, if anything needs it.
            if (const auto taken = loose->take(id); !taken && taken.error().kind != Error::Kind::NotFound)
                return fail(taken.error());
        }
    }
    if (const auto finished = loose->finish(); !finished)
        return fail(finished.error());
    arrival.anythingNew = true;
    return arrival;
}

} // namespace mycel::sync
