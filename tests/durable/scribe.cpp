// Somebody who writes in a hurry: begins a library, keeps drafts, publishes, deletes, renames, syncs with a stick and has the
// index built anew, as chance has it, and says one line for each thing as soon as it is accepted, and not before. Whoever
// started it kills it, fills its disk or takes its power, and holds it to what it said (tests/durable/accepted.h).
//
//   scribe DATA STICK SEED DEEDS [WHICH]     WHICH: of the letters of `Deeds`, so often as it is to be likely
#include "app/leaving.h"
#include "model/commons.h"
#include "model/content/composing.h"

#include <QCoreApplication>

#include <cstdio>
#include <random>

using namespace mycel;
using namespace mycel::model;

namespace {

template <class T>
sync::Result<T> await(sync::Future<T> future)
{
    future.waitForFinished();
    return future.result();
}

/// A line each, whole and at once.
void say(const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

class Scribe {
public:
    Scribe(const QString &data, QString stick, unsigned seed) : m_commons(data), m_stick(std::move(stick)), m_seed(seed), m_chance(seed) {}

    void go(int deeds, const QByteArray &which)
    {
        begin();
        for (int i = 0; i < deeds && !m_library.isEmpty(); ++i)
            doOne(which[int(m_chance() % unsigned(which.size()))]);
        m_commons.end();
    }

private:
    /// A word that nobody else writes.
    QString word() { return QStringLiteral("w%1n%2x").arg(m_seed).arg(++m_words); }
    template <class T>
    bool went(const char *what, const sync::Result<T> &outcome)
    {
        if (!outcome)
            say(QStringLiteral("failed %1 %2 %3").arg(QLatin1String(what), QString::fromLatin1(outcome.error().why), outcome.error().detail.simplified()));
        return outcome.has_value();
    }

    void begin()
    {
        const auto libraries = await(m_commons.libraries());
        for (const Library &each : libraries ? *libraries : QList<Library>())
            m_library = each.key;
        if (m_library.isEmpty()) {
            NewLibrary harbour;
            harbour.name = QStringLiteral("Harbour");
            harbour.languages = QStringList{QStringLiteral("en")};
            const auto created = await(m_commons.create(harbour, QStringLiteral("Ada")));
            if (went("library", created))
                m_library = created->library.key;
        }
        if (!m_library.isEmpty())
            say(QStringLiteral("library ") + m_library);
    }

    void doOne(char which)
    {
        switch (which) {
        case 'd': return keepDraft();
        case 'D': return publishDraft();
        case 'n': return publishNew();
        case 'e': return editAny();
        case 'r': return renameAny();
        case 'x': return deleteAny();
        case 's': return sync();
        case 'i': return void(went("index", await(m_commons.reindex(m_library))));
        default: say(QStringLiteral("failed unknown deed"));
        }
    }

    void keepDraft()
    {
        const QString fresh = word();
        Draft draft = m_draft;
        draft.library = m_library;
        if (draft.bytes.isEmpty())
            draft.bytes = "---\ntitle: A draft " + fresh.toUtf8() + "\n---\n";
        draft.bytes += "\nThe " + fresh.toUtf8() + " is near.\n";
        const auto kept = await(m_commons.keepDraft(draft));
        if (!went("draft", kept))
            return;
        m_draft = *kept;
        m_inDraft.append(fresh);
        say(QStringLiteral("kept ") + fresh);
    }

    void publishDraft()
    {
        if (m_draft.id.isEmpty())
            return;
        const auto edition = await(m_commons.compose(m_draft));
        if (went("compose", edition) && publish(*edition, m_inDraft)) {
            m_draft = {};
            m_inDraft.clear();
        }
    }

    void publishNew()
    {
        const QString fresh = word();
        const auto edition = await(m_commons.compose(m_library, {Kind::Guide, QStringLiteral("Guide ") + fresh, QStringLiteral("en"), {}, "A text.\n"}));
        if (went("compose", edition) && publish(*edition, {fresh}))
            m_items.append(edition->files.first().path);
    }

    /// One of those of this run; not shown yet, it is not there to be edited.
    std::optional<ItemRef> any()
    {
        return m_items.isEmpty() ? std::nullopt : std::optional(ItemRef{m_library, m_items[int(m_chance() % unsigned(m_items.size()))]});
    }

    void editAny()
    {
        const auto ref = any();
        const auto source = ref ? await(m_commons.edit(*ref)) : sync::Result<Source>(sync::fail(sync::Error::Kind::NotFound));
        if (!source)
            return publishNew();
        const QString fresh = word();
        publish({m_library, source->base, {{ref->path, source->bytes + "\nAnd " + fresh.toUtf8() + ".\n"}}, QStringLiteral("Change it")}, {fresh});
    }

    void renameAny()
    {
        const auto ref = any();
        const QString fresh = word();
        const auto renaming = ref ? await(m_commons.renaming(*ref, QStringLiteral("Named ") + fresh)) : sync::Result<Reversible>(sync::fail(sync::Error::Kind::NotFound));
        if (!renaming)
            return publishNew();
        publish(renaming->edition, {fresh});
        m_items.removeAll(ref->path);
        m_items.append(renaming->edition.files.first().path);
    }

    void deleteAny()
    {
        const auto ref = any();
        const auto removal = ref ? await(m_commons.removal(*ref)) : sync::Result<Reversible>(sync::fail(sync::Error::Kind::NotFound));
        if (!removal)
            return;
        publish(removal->edition, {});
        m_items.removeAll(ref->path);
    }

    bool publish(const Edition &edition, const QStringList &words)
    {
        const auto [accepted, shown] = m_commons.publish(edition);
        if (!went("publish", await(accepted)))
            return false;
        say(QStringLiteral("published ") + words.join(u' '));
        m_published += words;
        if (m_chance() % 3 != 0) // else goes on, while it is still on its way into the library
            went("show", await(shown));
        return true;
    }

    void sync()
    {
        const auto waiting = await(m_commons.waiting(m_library)); // ends when all that was published is in the repository
        const QStringList there = waiting ? m_published : QStringList();
        const auto reports = await(m_commons.syncNow(m_library, {}, m_stick));
        if (!went("sync", reports))
            return;
        const SyncReport report = reports->value(0);
        if (report.error)
            went("sync", sync::Result<void>(sync::fail(*report.error)));
        else if (report.waiting == 0)
            say(QStringLiteral("sent ") + there.join(u' '));
    }

    Commons m_commons;
    QString m_stick;
    unsigned m_seed;
    std::mt19937 m_chance;
    QString m_library;
    int m_words = 0;
    Draft m_draft;
    QStringList m_inDraft, m_published;
    QList<QByteArray> m_items;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 5)
        return 2;
    {
        Scribe scribe(words[1], words[2], words[3].toUInt());
        scribe.go(words[4].toInt(), words.size() > 5 ? words[5].toLatin1() : QByteArrayLiteral("dddDneeeerxsi"));
    }
    leave(0);
}
