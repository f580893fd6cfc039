// All opportunities for the finder: their keys as the index keeps them, each work once, in the reader's language where it is there.
#include "model/index/index.h"

#include "model/finder/finding.h"
#include "model/index/rows.h"

namespace mycel::model {

namespace {

qsizetype rank(const QString &lang, bool original, const QStringList &languages)
{
    for (qsizetype i = 0; i < languages.size(); ++i) {
        if (languages[i].section(u'-', 0, 0).compare(lang.section(u'-', 0, 0), Qt::CaseInsensitive) == 0)
            return i;
    }
    return languages.size() + (original ? 0 : 1);
}

QDate writtenOn(const Item &item)
{
    return item.changed.isValid() ? item.changed.date() : item.updated.isValid() ? item.updated : item.created;
}

} // namespace

sync::Result<QList<Offer>> Reader::offers(const QStringList &languages) const
{
    return guarded([&]() -> sync::Result<QList<Offer>> {
        SQLite::Statement rows(m_database->sql(), std::string("SELECT ") + ItemColumns + ", o.facts FROM opportunities o JOIN items i ON i.no = o.item JOIN libraries l ON l.no = i.library ORDER BY i.library, i.work");
        QList<Offer> offers;
        QString library, work;
        qsizetype best = 0;
        const int facts = rows.getColumnCount() - 1;
        while (rows.executeStep()) {
            const Item item = itemOf(rows);
            const auto of = unpackedOpportunity(bytesOf(rows.getColumn(facts)));
            if (!of)
                continue;
            const bool another = item.ref.library == library && item.work == work && !offers.isEmpty();
            const qsizetype its = rank(item.lang, item.original, languages);
            if (!another) {
                offers.append({item.ref, item.identity(), item.title, item.summary, item.lang, item.topics, *of, writtenOn(item)});
                best = its;
            } else {
                // What is to be done, and when, is said in the source; a translation says it in other words.
                Offer &offer = offers.last();
                if (item.original) {
                    offer.of = *of;
                    offer.written = writtenOn(item);
                    offer.id = item.identity();
                    offer.topics = item.topics;
                }
                if (its < best) {
                    offer.ref = item.ref;
                    offer.title = item.title;
                    offer.summary = item.summary;
                    offer.lang = item.lang;
                    best = its;
                }
            }
            library = item.ref.library;
            work = item.work;
        }
        return offers;
    });
}

} // namespace mycel::model
