#pragma once
// The door for what others announce: their events into a library of ours, and ours out. The finder owns it. Nothing is fetched
// but when it is asked for, and by the courier alone.

#include "model/finder/feeds/feedreading.h"
#include "model/finder/feeds/offerevent.h"
#include "model/publishing.h"
#include "sync/access.h"
#include "sync/lane.h"

#include <atomic>
#include <functional>

namespace mycel::model {

class Commons;
class Rooms;

/// Bytes to be brought in.
struct Offered {
    QByteArray bytes;
    QString feed;                  ///< where they are from: the address as it was fetched, or a file's name without its folder
    CsvMapping mapping{};          ///< of a table: what somebody decided of its columns
};

/// What becomes of one event.
struct ImportedOffer {
    enum class Became { Added, Updated, Unchanged, Cancelled, LeftOut };
    Became became = Became::Added;
    FeedEvent event;
    QByteArray path;               ///< of its item, or the one that it gets
    QStringList changed;           ///< parts of it, see partsOf()
    QList<Differing> differing;    ///< what was changed here, and is otherwise there now; it stays as it is here
};

struct ImportReport {
    FeedForm form = FeedForm::ICalendar;
    QList<ImportedOffer> offers;   ///< in the feed's order
    QList<FeedProblem> problems;
    std::optional<CsvTable> table; ///< the first rows, and what the columns are taken for
    Edition undo;                  ///< that takes it back; without files where nothing was written

    [[nodiscard]] int count(ImportedOffer::Became became) const;
};

enum class ExportForm { ICalendar, SchemaOrg, Csv, Sheet };
std::optional<ExportForm> exportFormNamed(const QString &name);

/// What a sheet of paper needs beside its offers.
struct Sheet {
    QString title;
    std::function<QStringList(const FeedEvent &)> lines{}; ///< what else is said of an offer, in words
};

/// A file for others.
struct GivenOut {
    QByteArray bytes;
    int withoutTime = 0;           ///< offers that are not in it, for its form holds events alone and they take place at no certain time
};

class Feeds {
public:
    Feeds(Commons &commons, Rooms &rooms);
    /// Stops what runs and waits for it.
    void end();

    /// What bringing it in would do; nothing is written.
    sync::Future<ImportReport> preview(const QString &library, const Offered &offered);
    /// All of it is published at once, when this ends; what is as it was is not written. Errors are those of Commons::publish.
    sync::Future<ImportReport> bringIn(const QString &library, const Offered &offered);
    /// What an http, https or webcal address holds now, asked for on the library's way (its proxy), without saying who we are.
    /// NotFound ("no-feed"), Refused ("feed-closed", "private-host", "unsafe-redirect" …), TooLarge ("long-feed"), and all that a sync may say.
    sync::Future<QByteArray> fetch(const QString &library, const QString &address, const sync::Access &access = {});
    void stopFetching() { m_stop = true; }
    /// These items, in this order, as a file for others; those that have no time are in the table and on the sheet alone.
    sync::Future<GivenOut> exported(const QList<ItemRef> &offers, ExportForm form, const Sheet &sheet = {});

private:
    struct Plan;
    [[nodiscard]] sync::Result<Plan> planOf(const QString &library, const Offered &offered);
    /// Points that are far from the town that is named beside them are exchanged where that is what they meant; else it is said.
    void settlePlaces(Feed &feed);
    [[nodiscard]] sync::Result<Plan> planOnce(const QString &library, const Feed &feed, const Offered &offered);
    [[nodiscard]] sync::Result<FeedEvent> eventOfItem(const ItemRef &ref);

    Commons &m_commons;
    Rooms &m_rooms;
    std::atomic<bool> m_stop = false;
    sync::Lane m_fetching{QStringLiteral("feeds")};
};

} // namespace mycel::model
