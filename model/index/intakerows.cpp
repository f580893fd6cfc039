// What of a document stands in the tables, and what goes from there: the part of the intake that writes the rows of one item. Of
// an edited one only what is another is written.
#include "model/index/intake.h"

#include "model/finder/opportunity.h"
#include "model/index/labels.h"
#include "model/index/rows.h"

namespace mycel::model {

namespace {

QString isoOf(const QDate &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

} // namespace

qint64 Intake::putRow(const Item &item, const sync::Id &blob, const std::optional<Old> &before)
{
    if (!before) {
        SQLite::Statement &row = fresh(m_insert);
        int column = 0;
        bindNumber(row, ++column, m_library);
        bindText(row, ++column, QString::fromUtf8(item.ref.path));
        bindBytes(row, ++column, blob.raw());
        bindNumber(row, ++column, int(item.kind));
        for (const QString &text : {item.id, item.work})
            bindText(row, ++column, text);
        bindNumber(row, ++column, item.original ? 1 : 0);
        for (const QString &text : {item.title, item.summary, item.lang, joinedList(item.topics), joinedList(item.authors), item.license, isoOf(item.created), isoOf(item.updated)})
            bindText(row, ++column, text);
        bindNumber(row, ++column, item.minutes);
        row.exec();
        const qint64 no = m_sql.getLastInsertRowid();
        tellThreads(item);
        return no;
    }
    SQLite::Statement &row = fresh(m_update);
    int column = 0;
    bindBytes(row, ++column, blob.raw());
    bindNumber(row, ++column, item.original ? 1 : 0);
    for (const QString &text : {item.summary, item.lang, joinedList(item.topics), joinedList(item.authors), item.license, isoOf(item.created), isoOf(item.updated)})
        bindText(row, ++column, text);
    bindNumber(row, ++column, item.minutes);
    bindNumber(row, ++column, before->no);
    row.exec();
    if (before->kind != int(item.kind) || before->id != item.id || before->work != item.work || before->title != item.title) {
        SQLite::Statement &rename = fresh(m_rename);
        bindNumber(rename, 1, int(item.kind));
        bindText(rename, 2, item.id);
        bindText(rename, 3, item.work);
        bindText(rename, 4, item.title);
        bindNumber(rename, 5, before->no);
        rename.exec();
    }
    return before->no;
}

/// What was said about it may have come before it.
void Intake::tellThreads(const Item &item)
{
    const auto bindAbout = [&](SQLite::Statement &statement) -> SQLite::Statement & {
        bindText(statement, 1, QString::fromUtf8(item.ref.path));
        bindText(statement, 2, item.id);
        bindNumber(statement, 3, m_library);
        return statement;
    };
    SQLite::Statement &has = bindAbout(fresh(m_hasThreads));
    const bool any = has.executeStep();
    has.reset();
    if (!any)
        return;
    SQLite::Statement &tell = bindAbout(fresh(m_ofThreads));
    bindNumber(tell, 4, int(item.kind));
    tell.exec();
}

void Intake::putTopics(const QStringList &topics, qint64 no, const std::optional<Old> &before)
{
    if (before && before->topics == joinedList(topics))
        return;
    if (before)
        drop(m_dropTopics, no);
    for (const QString &topic : topics) {
        SQLite::Statement &insert = fresh(m_topic);
        bindText(insert, 1, topic);
        bindNumber(insert, 2, no);
        insert.exec();
    }
}

QByteArray Intake::labelsOf(const Item &item) const
{
    return joinedLabels(labelsOfItem(item, m_library));
}

void Intake::writeWords(SQLite::Statement &statement, qint64 no, const FullText &text)
{
    bindNumber(fresh(statement), 1, no);
    int column = 1;
    for (const QByteArray *each : {&text.words.title, &text.words.summary, &text.words.headings, &text.words.body, &text.labels})
        bindUtf8(statement, ++column, *each);
    statement.exec();
}

void Intake::writeTitle(SQLite::Statement &statement, qint64 no, const FullText &text)
{
    bindNumber(fresh(statement), 1, no);
    bindUtf8(statement, 2, text.words.title);
    bindUtf8(statement, 3, text.labels);
    statement.exec();
}

void Intake::changeFullText(qint64 no, const std::optional<FullText> &before, const std::optional<FullText> &now)
{
    const bool sameTitle = before && now && before->words.title == now->words.title && before->labels == now->labels;
    if (sameTitle && before->words == now->words)
        return;
    if (before) {
        writeWords(m_dropWords, no, *before);
        if (!sameTitle)
            writeTitle(m_dropTitles, no, *before);
    }
    if (now) {
        writeWords(m_words, no, *now);
        if (!sameTitle)
            writeTitle(m_titles, no, *now);
    }
}

std::optional<Intake::FullText> Intake::fullTextBefore(const Old &old, const QByteArray &path, std::optional<Earlier> words)
{
    // The full text keeps no copy: what it has to forget is read again from the blob that it was made of.
    if (!words || words->blob != old.blob)
        words = earlier(m_store, path, old.blob, shelfBefore());
    if (!words)
        return std::nullopt;
    words->item.lang = old.lang;
    return FullText{words->words, labelsOf(words->item)};
}

void Intake::drop(SQLite::Statement &statement, qint64 no)
{
    bindNumber(fresh(statement), 1, no);
    statement.exec();
}

void Intake::dropRowsOf(qint64 no)
{
    for (SQLite::Statement *statement : {&m_dropTopics, &m_dropLinks, &m_dropAliases, &m_dropOpportunity})
        drop(*statement, no);
}

void Intake::putOpportunity(const Document &document, qint64 no)
{
    SQLite::Statement &row = fresh(m_opportunity);
    bindNumber(row, 1, no);
    bindBytes(row, 2, packed(opportunityOf(document.keys)));
    row.exec();
}

} // namespace mycel::model
