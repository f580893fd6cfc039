#pragma once
// A calendar file taken apart into its events, each by itself and without what is within it (alarms), and what the file says of
// all of them. Goes once over the bytes, whatever they are.

#include "model/finder/feeds/calendarzones.h"

namespace mycel::model {

class CalendarBlocks {
public:
    explicit CalendarBlocks(QByteArrayView bytes);

    struct Block {
        QByteArray text;           ///< folded as it was
        bool tooLarge = false;
        bool ended = true;
    };
    QList<Block> events;           ///< at most MostEvents
    int tooMany = 0;               ///< beyond
    CalendarZones zones;
    QByteArray method;
    QTimeZone zone;                ///< X-WR-TIMEZONE: that of times without one
    bool isCalendar = false;

private:
    void finish(const QByteArray &name, Block &block);
    void readHeader(const QByteArray &header);
    void readZone(const QByteArray &text);
};

/// Lines that were folded are one again; done on bytes, for some fold within a letter.
QByteArray unfolded(QByteArray text);

} // namespace mycel::model
