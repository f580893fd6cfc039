#include "model/index/threadintake.h"

#include "model/content/document.h"
#include "model/content/languageguess.h"
#include "model/content/markdown.h"
#include "model/discuss/alike.h"
#include "model/index/labels.h"
#include "model/index/rows.h"
#include "model/index/threadlook.h"
#include "model/index/tokens.h"

namespace mycel::model {

namespace {

constexpr qsizetype MostUnwritten = 500;

qint64 secondsOf(const QDateTime &moment)
{
    return moment.isValid() ? moment.toSecsSinceEpoch() : 0;
}

bool hasText(Act act)
{
    return act != Act::Redact && act != Act::React && act != Act::State && act != Act::Hide && act != Act::Show && act != Act::Approve;
}

} // namespace

ThreadIntake::ThreadIntake(Database &database, const sync::Repository &store, qint64 library, const QString &language)
    : m_sql(database.sql())
    , m_store(store)
    , m_library(library)
    , m_language(language)
    , m_thread(m_sql, "INSERT OR IGNORE INTO threads(library, id) VALUES(?,?)")
    , m_number(m_sql, "SELECT no FROM threads WHERE library=? AND id=?")
    , m_find(m_sql, "SELECT no, blob FROM events WHERE thread=? AND number=? AND id=?")
    , m_insert(m_sql, "INSERT INTO events(blob, act, author, created, reply_to, value, reason, problem, thread, number, id) VALUES(?,?,?,?,?,?,?,?,?,?,?)")
    , m_change(m_sql, "UPDATE events SET blob=?, act=?, author=?, created=?, reply_to=?, value=?, reason=?, problem=? WHERE no=?")
    , m_words(m_sql, "INSERT INTO posts(rowid, title, text, labels) VALUES(?,?,?,?)")
    , m_form(m_sql, "INSERT OR IGNORE INTO stems(stem, word) VALUES(?,?)")
    , m_opening(m_sql, "UPDATE threads SET about=?, category=?, form=?, author=?, created=?, method=?, ends=? WHERE no=?")
    , m_dropThread(m_sql, "DELETE FROM threads WHERE no=? AND NOT EXISTS(SELECT 1 FROM events WHERE thread=threads.no)")
    , m_stand(m_sql,
        "UPDATE threads SET"
        " posts=(SELECT count(*) FROM (SELECT DISTINCT id, blob FROM events WHERE thread=?1 AND act IN (0,1,5,7) AND problem='')),"
        " last=(SELECT min(coalesce(max(created), 0), ?5) FROM events WHERE thread=?1 AND act IN (0,1) AND problem=''),"
        " state=?4,"
        " title=?2,"
        " kind=CASE about WHEN '' THEN -1 ELSE coalesce((SELECT kind FROM items WHERE library=?3 AND path=about), (SELECT kind FROM items WHERE id=about AND id<>'' AND library=?3),"
        " (SELECT i.kind FROM aliases a JOIN items i ON i.no=a.item WHERE a.library=?3 AND a.alias=about), -2) END"
        " WHERE no=?1")
    , m_name(m_sql, "INSERT OR IGNORE INTO names(library, name, looks) VALUES(?,?,?)")
{
}

qint64 ThreadIntake::threadNumber(const QString &id)
{
    if (const auto known = m_numbers.constFind(id); known != m_numbers.constEnd())
        return *known;
    SQLite::Statement &find = fresh(m_number);
    bindNumber(find, 1, m_library);
    bindText(find, 2, id);
    qint64 number = find.executeStep() ? find.getColumn(0).getInt64() : 0;
    find.reset();
    if (number == 0) {
        SQLite::Statement &insert = fresh(m_thread);
        bindNumber(insert, 1, m_library);
        bindText(insert, 2, id);
        insert.exec();
        number = m_sql.getLastInsertRowid();
    }
    m_numbers.insert(id, number);
    return number;
}

void ThreadIntake::put(const QByteArray &path, const sync::Id &blob)
{
    const auto place = placeOf(path);
    if (!place)
        return;
    const qint64 thread = threadNumber(place->thread);
    SQLite::Statement &find = fresh(m_find);
    bindNumber(find, 1, thread);
    bindNumber(find, 2, place->lamport);
    bindText(find, 3, place->event);
    const bool known = find.executeStep();
    const qint64 oldNumber = known ? find.getColumn(0).getInt64() : 0;
    const bool same = known && sync::Id::fromRaw(bytesOf(find.getColumn(1))) == blob;
    find.reset();
    if (same)
        return;
    const auto bytes = m_store.read(blob, MaxItemBytes);
    ThreadFile file = readThreadFile(*place, blob, bytes.value_or(QByteArray()));
    ThreadEvent &event = file.event;
    if (!bytes)
        event.problem = bytes.error().kind == sync::Error::Kind::TooLarge ? "too-large" : "damaged";
    // Two statements: ON CONFLICT DO UPDATE would begin a savepoint for each row.
    SQLite::Statement &row = fresh(known ? m_change : m_insert);
    bindBytes(row, 1, blob.raw());
    bindNumber(row, 2, int(event.act));
    bindText(row, 3, event.author);
    bindNumber(row, 4, secondsOf(event.created));
    bindText(row, 5, event.replyTo);
    bindText(row, 6, event.act == Act::Edit || event.act == Act::Open ? event.title : event.value);
    bindText(row, 7, event.reason);
    bindText(row, 8, QString::fromLatin1(event.problem));
    bindNumber(row, 9, known ? oldNumber : thread);
    if (!known) {
        bindNumber(row, 10, place->lamport);
        bindText(row, 11, place->event);
    }
    row.exec();
    const qint64 no = known ? oldNumber : m_sql.getLastInsertRowid();
    if (event.act == Act::Open && event.problem.isEmpty()) {
        SQLite::Statement &opening = fresh(m_opening);
        int column = 0;
        for (const QString &text : {event.about, event.category, event.form, event.author})
            bindText(opening, ++column, text);
        bindNumber(opening, ++column, secondsOf(event.created));
        bindNumber(opening, ++column, int(event.method));
        bindNumber(opening, ++column, secondsOf(event.ends));
        bindNumber(opening, ++column, thread);
        opening.exec();
    }
    if (event.problem.isEmpty())
        putName(event.author);
    // The full text cannot be told to forget; one file that became another breaks the format, and both are found.
    if (!known && event.problem.isEmpty() && hasText(event.act))
        putWords(event, QByteArrayView(*bytes).sliced(file.bodyAt), no);
    m_touched.insert(place->thread);
    if (!known)
        m_arrived.append(event);
}

/// For those who look like one another.
void ThreadIntake::putName(const QString &name)
{
    if (name.isEmpty() || m_names.contains(name))
        return;
    m_names.insert(name);
    SQLite::Statement &insert = fresh(m_name);
    bindNumber(insert, 1, m_library);
    bindText(insert, 2, name);
    bindText(insert, 3, looksOf(name));
    insert.exec();
}

void ThreadIntake::putWords(const ThreadEvent &event, QByteArrayView text, qint64 no)
{
    const QByteArray plain = readMarkdown(text).text;
    const QString guessed = guessLanguage(QString::fromUtf8(plain.left(4000)));
    const QString lang = guessed.isEmpty() ? m_language : guessed;
    const auto words = [&](QByteArrayView of) {
        return preparedWords(of, lang, [this](const Token &token) {
            if (!m_forms.isNew(token))
                return;
            SQLite::Statement &form = fresh(m_form);
            bindText(form, 1, QString::fromUtf8(token.stem));
            bindText(form, 2, QString::fromUtf8(token.word));
            form.exec();
        });
    };
    m_unwritten.append({no, words(event.title.toUtf8()), words(plain)});
    if (m_unwritten.size() >= MostUnwritten)
        writeWords();
}

void ThreadIntake::writeWords()
{
    const QByteArray labels = joinedLabels({labelOfLibrary(m_library)});
    for (const Words &words : std::as_const(m_unwritten)) {
        SQLite::Statement &insert = fresh(m_words);
        bindNumber(insert, 1, words.no);
        bindUtf8(insert, 2, words.title);
        bindUtf8(insert, 3, words.body);
        bindUtf8(insert, 4, labels);
        insert.exec();
    }
    m_unwritten.clear();
}

void ThreadIntake::putSigners(const QList<sync::Bringing> &signers)
{
    SQLite::Statement insert(m_sql, "INSERT OR IGNORE INTO signers(event, blob, key) SELECT no, ?4, ?5 FROM events WHERE thread=?1 AND number=?2 AND id=?3");
    QHash<QByteArray, QList<sync::Bringing>> byPath;
    for (const sync::Bringing &file : signers) {
        const auto place = placeOf(file.path);
        if (!place)
            continue;
        byPath[file.path].append(file);
        bindAll(fresh(insert), {threadNumber(place->thread), place->lamport, place->event});
        bindBytes(insert, 4, file.blob.raw());
        bindText(insert, 5, QString::fromLatin1(file.key));
        insert.exec();
        m_touched.insert(place->thread);
    }
    for (ThreadEvent &event : m_arrived) {
        for (const sync::Bringing &file : byPath.value(pathOf(event.place))) {
            if (file.blob == event.blob)
                takeSigner(event, file.key);
        }
    }
}

sync::SignedBefore ThreadIntake::signedBefore()
{
    if (!SQLite::Statement(m_sql, "SELECT 1 FROM signers LIMIT 1").executeStep())
        return {};
    return [this, rows = std::make_shared<SQLite::Statement>(m_sql, "SELECT 1 FROM threads t JOIN events e ON e.thread=t.no AND e.number=? AND e.id=? JOIN signers s ON s.event=e.no WHERE t.library=? AND t.id=?")](const QByteArray &path) {
        const auto place = placeOf(path);
        if (!place)
            return false;
        bindAll(fresh(*rows), {place->lamport, place->event, m_library, place->thread});
        return rows->executeStep();
    };
}

void ThreadIntake::remove(const QByteArray &path)
{
    const auto place = placeOf(path);
    if (!place)
        return;
    const qint64 thread = threadNumber(place->thread);
    for (const char *statement : {"DELETE FROM signers WHERE event IN (SELECT no FROM events WHERE thread=?1 AND number=?2 AND id=?3)", "DELETE FROM events WHERE thread=?1 AND number=?2 AND id=?3"}) {
        SQLite::Statement drop(m_sql, statement);
        bindAll(drop, {thread, place->lamport, place->event});
        drop.exec();
    }
    m_touched.insert(place->thread);
}

void ThreadIntake::touchStates()
{
    SQLite::Statement rows(m_sql, "SELECT DISTINCT t.id FROM threads t JOIN events e ON e.thread=t.no AND e.act=6 WHERE t.library=?");
    bindNumber(rows, 1, m_library);
    while (rows.executeStep())
        m_touched.insert(textOf(rows.getColumn(0)));
}

/// The states that names set which a maintainer lets in now.
void ThreadIntake::touchReleased(const ThreadRules &rules)
{
    SQLite::Statement rows(m_sql, "SELECT DISTINCT t.id FROM events e JOIN threads t ON t.no=e.thread WHERE e.author=? AND e.act=6 AND t.library=?");
    for (const ThreadEvent &event : std::as_const(m_arrived)) {
        if (event.act != Act::Approve || !rules.newNamesWait)
            continue;
        bindAll(fresh(rows), {event.value, m_library});
        while (rows.executeStep())
            m_touched.insert(textOf(rows.getColumn(0)));
    }
}

void ThreadIntake::settle(const ThreadRules &rules)
{
    writeWords();
    touchReleased(rules);
    ThreadLook look(m_sql);
    for (const QString &id : std::as_const(m_touched))
        settle(id, look, rules);
}

/// By the rules of folding.h, each time from the events that are here: a title goes with the edit that gave it.
void ThreadIntake::settle(const QString &id, ThreadLook &look, const ThreadRules &rules)
{
    const qint64 thread = threadNumber(id);
    SQLite::Statement &drop = fresh(m_dropThread);
    bindNumber(drop, 1, thread);
    drop.exec();
    SQLite::Statement &stand = fresh(m_stand);
    static_assert(int(Act::Open) == 0 && int(Act::Comment) == 1 && int(Act::State) == 6 && int(Act::Approve) == 11);
    const Thread settled = look.settled(thread, id, rules);
    bindNumber(stand, 1, thread);
    bindText(stand, 2, settled.title);
    bindNumber(stand, 3, m_library);
    bindText(stand, 4, settled.state);
    bindNumber(stand, 5, QDateTime::currentSecsSinceEpoch()); // nothing was said later than that, whatever it says
    stand.exec();
}

} // namespace mycel::model
