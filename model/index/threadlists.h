#pragma once
// What every list of threads asks for: the columns of a card, what narrows a list, and what is asked once for all its cards.
// For threadlists.cpp and threadsearch.cpp alone.

#include "model/index/rows.h"
#include "model/index/threadlook.h"
#include "model/index/threadreader.h"

namespace mycel::model {

inline constexpr char CardColumns[] = "l.key, t.id, t.title, t.about, t.category, t.form, t.author, t.state, t.created, t.last, t.posts, t.kind, t.no";
inline constexpr int NumberColumn = 12, CardColumnCount = 13;
/// Of a row that begins with CardColumns.
ThreadCard cardOf(SQLite::Statement &row);

/// What narrows a list, with the values for it.
struct Narrowed {
    QStringList conditions;
    QVariantList values;

    void add(const QString &condition, const QVariantList &its)
    {
        conditions.append(condition);
        values += its;
    }
};

/// " WHERE …", or nothing.
QString whereOf(const Narrowed &by);
Narrowed narrowed(const ThreadQuery &query, const Beholder &beholder, SQLite::Database &sql);

/// What was asked once for a list.
struct ThreadReader::Known {
    explicit Known(const ThreadReader &its)
        : reader(its)
        , posts(its.m_sql)
    {
    }

    const ThreadReader &reader;
    QHash<QString, ThreadRules> rules{};
    ThreadLook posts;

    const ThreadRules &of(const QString &library)
    {
        if (!rules.contains(library))
            rules.insert(library, reader.rules(library).value_or(ThreadRules()));
        return rules[library];
    }

    /// Whether what an author says waits, and the beholder is neither who decides nor who wrote it.
    bool waits(const QString &library, const QString &author, const Beholder &by)
    {
        const ThreadRules &its = of(library);
        const QString me = by.names.value(library);
        return its.waits(author) && (me.isEmpty() || (author != me && !its.maintainers.contains(me)));
    }

    /// Whether a maintainer hid a thread, and the beholder is none: then its page shows none of its posts.
    bool hides(const ThreadCard &card, const Beholder &by)
    {
        const QString me = by.names.value(card.ref.library);
        return !card.hiddenBy.isEmpty() && (me.isEmpty() || !of(card.ref.library).maintainers.contains(me));
    }
};

} // namespace mycel::model
