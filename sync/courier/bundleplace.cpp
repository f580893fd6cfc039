#include "sync/courier/bundleplace.h"

#include "sync/courier/bundle.h"
#include "sync/courier/bundlefolder.h"
#include "sync/courier/quarantine.h"
#include "sync/git.h"
#include "sync/store/bundlefile.h"
#include "sync/store/gate.h"
#include "sync/store/newfile.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace mycel::sync {

namespace {

/// A file that may have something for us.
struct Candidate {
    QString name;
    qint64 size = 0;
    BundleHeader header;
};

/// One exchange with a folder of bundles.
class Reading {
public:
    Reading(ExchangeContext &context, Quarantine quarantine, QList<Id> known)
        : m_context(context), m_quarantine(std::move(quarantine)), m_known(std::move(known)), m_first(m_known.isEmpty()), m_branch(context.errand.branch) {}

    Result<Arrival> run(const BundleFolder &folder)
    {
        const QString &path = m_context.errand.address.path;
        for (const QString &name : folder.bundles) {
            QFile file;
            const auto header = openBundle(path + u'/' + name, file);
            if (header)
                m_waiting.append({name, file.size(), *header});
            else
                m_arrival.leftOut.append({name, header.error()});
        }
        // The smallest first: what is new may be in it alone, and a large file that has the same is then not read.
        std::ranges::stable_sort(m_waiting, {}, &Candidate::size);
        for (bool more = true; more;) {
            const auto next = std::ranges::find_if(m_waiting, [this](const Candidate &each) { return std::ranges::all_of(each.header.needed, [this](const Id &id) { return has(id); }); });
            more = next != m_waiting.end();
            if (more) {
                if (const auto taken = take(m_waiting.takeAt(next - m_waiting.begin())); !taken)
                    return fail(taken.error());
            }
        }
        for (const Candidate &left : m_waiting)
            m_arrival.leftOut.append({left.name, {Error::Kind::Refused, "bundle-needs-more", {}}});
        // Where nothing can be used, that is no empty place.
        if (m_arrival.tips.isEmpty() && folder.holdsOther)
            return m_first ? fail(Error::Kind::NotFound, "no-library", path) : fail(Error::Kind::Refused, "not-a-place", path);
        if (m_arrival.tips.isEmpty() && !m_arrival.leftOut.isEmpty())
            return fail(m_arrival.leftOut.first().why);
        m_arrival.branch = m_branch;
        m_arrival.anythingNew = m_quarantine.holdsPack();
        return m_arrival;
    }

private:
    [[nodiscard]] bool has(const Id &id) const { return m_quarantine.has(toOid(id)); }

    /// Takes one file in, or leaves it out. An error ends the exchange.
    Result<void> take(const Candidate &candidate)
    {
        const Arrival there = candidate.header.places.follow(m_branch);
        const QList<Id> tips = there.tips.values();
        const bool here = std::ranges::all_of(tips, [this](const Id &tip) { return has(tip); });
        if (const auto taken = here ? areCommits(tips) : takeNew(candidate, tips); !taken) {
            if (taken.error().why == "disk")
                return taken;
            if (taken.error().why == "unrelated" && m_first)
                return fail(Error::Kind::Refused, "several-libraries", candidate.name);
            m_context.error.reset();
            m_arrival.leftOut.append({candidate.name, taken.error()});
            return {};
        }
        if (m_branch.isEmpty())
            m_branch = there.branch;
        for (auto tip = there.tips.begin(); tip != there.tips.end(); ++tip) {
            if (!m_arrival.tips.contains(tip.key(), tip.value()))
                m_arrival.tips.insert(tip.key(), tip.value());
        }
        m_known += tips;
        return {};
    }

    /// Of what was here already a file may name anything.
    Result<void> areCommits(const QList<Id> &tips) const
    {
        for (const Id &tip : tips) {
            const git_oid id = toOid(tip);
            git_commit *opened = nullptr;
            if (git_commit_lookup(&opened, m_quarantine.handle(), &id) != 0)
                return fail(Error::Kind::Refused, "tip-not-commit", QString::fromLatin1(tip.hex()));
            git_commit_free(opened);
        }
        return {};
    }

    /// In a quarantine of its own, and through the gate; what is new of it then goes to the others'.
    Result<void> takeNew(const Candidate &candidate, const QList<Id> &tips)
    {
        const QString aside = m_quarantine.folder() + QStringLiteral("/bundles/") + QString::number(++m_number);
        const struct Gone { QString folder; ~Gone() { QDir(folder).removeRecursively(); } } gone{aside};
        const auto quarantine = Quarantine::make(aside, m_quarantine.folder());
        if (!quarantine)
            return fail(quarantine.error());
        QFile file;
        return openBundle(m_context.errand.address.path + u'/' + candidate.name, file)
            .and_then([&](const BundleHeader &) { return takePack(file, *quarantine, m_context); })
            .and_then([&] { return checkArrival(aside, m_quarantine.folder(), tips, [this](qint64 done, qint64 total) {
                m_context.tell(Progress::Stage::Checking, done, total);
                return true;
            }); })
            .and_then([&](const GateReport &) { return isRelated(*quarantine, tips); })
            .and_then([&] { return keepNew(*quarantine, tips); });
    }

    Result<void> isRelated(const Quarantine &quarantine, const QList<Id> &tips) const
    {
        if (m_known.isEmpty())
            return {};
        for (const Id &tip : tips) {
            for (const Id &known : m_known) {
                const git_oid one = toOid(tip), other = toOid(known);
                git_oid base;
                if (git_merge_base(&base, quarantine.handle(), &one, &other) == 0)
                    return {};
            }
        }
        return fail(Error::Kind::Refused, "unrelated");
    }

    /// A whole library came where perhaps one edit is new: only that stays.
    Result<void> keepNew(const Quarantine &quarantine, const QList<Id> &tips)
    {
        auto pack = Outgoing::gather(quarantine.handle(), tips, m_known, m_context.packing());
        if (!pack)
            return fail(pack.error());
        const QString to = m_quarantine.folder() + QStringLiteral("/objects/pack");
        if (!m_known.isEmpty()) {
            if (const auto written = pack->objects() > 0 ? pack->writeInto(to) : Result<void>(); !written)
                return written;
        } else {
            const QDir from(quarantine.folder() + QStringLiteral("/objects/pack"));
            for (const QString &name : from.entryList({QStringLiteral("pack-*")}, QDir::Files)) {
                if (!QFile::rename(from.filePath(name), to + u'/' + name))
                    return fail(Error::Kind::Full, "disk", name);
            }
        }
        return m_quarantine.refresh();
    }

    ExchangeContext &m_context;
    Quarantine m_quarantine;
    QList<Id> m_known;        ///< all that these reach is here
    bool m_first;             ///< nothing of this library was here before
    QByteArray m_branch;
    QList<Candidate> m_waiting;
    Arrival m_arrival;
    int m_number = 0;
};

/// Our own files as they are, and what is to be in them.
class Writing {
public:
    Writing(ExchangeContext &context, const Quarantine &quarantine)
        : m_context(context), m_quarantine(quarantine), m_whole(context.errand.address.path + u'/' + context.errand.bundle), m_news(newsBeside(m_whole)) {}

    /// False where one of them holds what is not here.
    bool read()
    {
        for (const QString &path : {m_whole, m_news}) {
            QFile file;
            const auto header = openBundle(path, file);
            if (!header)
                continue; // none, or a broken one of our own, which is written anew
            const auto tips = header->places.follow(m_context.errand.branch).tips;
            for (auto tip = tips.begin(); tip != tips.end(); ++tip) {
                if (!m_quarantine.has(toOid(tip.value())))
                    return false;
                m_content.tips.insert(tip.key(), tip.value());
            }
            if (path == m_whole) {
                m_base = tips.values();
                m_size = file.size();
            }
        }
        return true;
    }

    Result<void> write()
    {
        const auto before = m_content.tips;
        m_content.branch = m_context.errand.branch;
        for (const Sending &sending : m_context.errand.sending)
            m_content.tips.insert(sending.branch, sending.to);
        if (m_content.tips == before)
            return {};
        if (m_base.isEmpty())
            return writeWhole();
        m_content.needed = m_base;
        const auto news = writeBundle(m_quarantine.handle(), m_news, m_content, m_context.packing());
        if (news && QFileInfo(m_news).size() <= m_size / 2)
            return {};
        return news || news.error().why == "nothing-new" ? writeWhole() : news;
    }

private:
    Result<void> writeWhole()
    {
        m_content.needed.clear();
        if (const auto written = writeBundle(m_quarantine.handle(), m_whole, m_content, m_context.packing()); !written)
            return written;
        QFile::remove(m_news); // it is in the whole one now; if it comes back, it does no harm
        return {};
    }

    ExchangeContext &m_context;
    const Quarantine &m_quarantine;
    QString m_whole, m_news;
    BundleContent m_content;
    QList<Id> m_base;
    qint64 m_size = 0;
};

/// Whether one of the files is of somebody with whom we share something, or our own.
bool sharesSomething(const ExchangeContext &context, const BundleFolder &folder, const Quarantine &quarantine)
{
    return std::ranges::any_of(folder.bundles, [&](const QString &name) {
        QFile file;
        const auto header = openBundle(context.errand.address.path + u'/' + name, file);
        return header && std::ranges::any_of(header->places.follow(context.errand.branch).tips, [&quarantine](const Id &tip) { return quarantine.has(toOid(tip)); });
    });
}

bool isFileName(const QString &name)
{
    return name.size() > 7 && name.endsWith(QLatin1String(".bundle")) && !name.contains(u'/') && !name.startsWith(u'.');
}

} // namespace

Result<Arrival> fetchBundles(ExchangeContext &context)
{
    const auto folder = BundleFolder::look(context.errand.address.path);
    if (!folder)
        return fail(folder.error());
    auto quarantine = Quarantine::make(context.errand.quarantine, context.errand.repository);
    if (!quarantine)
        return fail(quarantine.error());
    auto known = quarantine->known();
    if (!known)
        return fail(known.error());
    return Reading(context, std::move(*quarantine), std::move(*known)).run(*folder);
}

Result<Arrival> sendToBundles(ExchangeContext &context)
{
    const QString &path = context.errand.address.path;
    if (!isFileName(context.errand.bundle))
        return fail(Error::Kind::Internal, {}, QStringLiteral("no name for a bundle"));
    const auto folder = BundleFolder::look(path);
    if (!folder)
        return fail(folder.error());
    const auto quarantine = Quarantine::make(context.errand.quarantine, context.errand.repository);
    if (!quarantine)
        return fail(quarantine.error());
    if (folder->holdsOther && !sharesSomething(context, *folder, *quarantine))
        return fail(Error::Kind::Refused, "not-a-place", path);
    Writing writing(context, *quarantine);
    const bool known = writing.read();
    if (const auto written = known ? writing.write() : Result<void>(); !written)
        return fail(written.error());
    Arrival arrival;
    arrival.branch = context.errand.branch;
    for (const Sending &sending : context.errand.sending)
        arrival.sent.append({sending.branch, known ? Sent::Outcome::Accepted : Sent::Outcome::Behind, {}});
    return arrival;
}

} // namespace mycel::sync
