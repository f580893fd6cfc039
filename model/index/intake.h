#pragma once
// Documents on their way into the tables: the rows of one library, written inside of a transaction that the index holds.

#include "model/content/document.h"
#include "model/content/libraryfile.h"
#include "model/index/database.h"
#include "sync/store/repository.h"

#include <optional>

namespace mycel::model {

class Intake {
public:
    Intake(Database &database, const sync::Repository &store, qint64 library);

    void setShelf(const Shelf &shelf, const QStringList &sites);

    /// A file as it now is; the same blob at the same path is passed over.
    void put(const QByteArray &path, const sync::Id &blob);
    void remove(const QByteArray &path);
    void addProblem(const QByteArray &path, const QByteArray &reason, const QString &detail = {});
    /// Finds where the links of what was put lead; of all items, where paths came or went.
    void resolveLinks();

    [[nodiscard]] const QList<QByteArray> &changed() const { return m_changed; }

private:
    struct Old {
        qint64 no = 0;
        sync::Id blob;
        int kind = 0;
        QString lang;
    };
    std::optional<Old> old(const QByteArray &path);
    void putItem(const QByteArray &path, const sync::Id &blob, const QByteArray &bytes, const std::optional<Old> &before);
    void insertRow(const Document &document, const sync::Id &blob, qint64 no);
    void insertLinks(const Document &document, qint64 no);
    void forgetWords(const Old &old, const QByteArray &path);
    void words(const Document &document, const QString &lang, qint64 no, bool forget);
    void count(int kind, const QString &lang, int by);
    void dropProblems(const QByteArray &path);
    bool has(const QByteArray &path);
    std::optional<QByteArray> named(const QString &name);

    SQLite::Database &m_sql;
    const sync::Repository &m_store;
    qint64 m_library;
    Shelf m_shelf;
    QStringList m_sites;
    QList<QByteArray> m_changed;
    bool m_pathsMoved = false;

    SQLite::Statement m_find, m_insert, m_update, m_words, m_dropWords, m_topic, m_link, m_file, m_dropFile, m_count, m_problem, m_dropProblems, m_hasItem, m_hasFile, m_named;
};

} // namespace mycel::model
