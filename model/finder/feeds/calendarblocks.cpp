#include "model/finder/feeds/calendarblocks.h"

#include "model/finder/feeds/icalendar.h"

namespace mycel::model {

namespace {

constexpr qsizetype LongestLine = 200, LongestHeader = 64 << 10;
constexpr int MostDates = 500, MostObservances = 60, Deepest = 16;

QByteArrayView lineAt(QByteArrayView text, qsizetype at, qsizetype &next)
{
    const qsizetype end = text.indexOf('\n', at);
    next = end < 0 ? text.size() : end + 1;
    QByteArrayView line = text.sliced(at, (end < 0 ? text.size() : end) - at);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

/// The name behind "BEGIN:" or "END:", in capitals.
QByteArray nameBehind(QByteArrayView word, QByteArrayView line)
{
    const bool begins = line.size() > word.size() && line.size() < 60 && QByteArrayView(line.first(word.size())).compare(word, Qt::CaseInsensitive) == 0;
    return begins ? line.sliced(word.size()).trimmed().toByteArray().toUpper() : QByteArray();
}

/// Seconds of "+0130".
int offset(const QByteArray &text)
{
    const QByteArray digits = text.mid(text.startsWith('-') || text.startsWith('+') ? 1 : 0);
    const int seconds = (digits.left(2).toInt() * 60 + digits.mid(2, 2).toInt()) * 60 + digits.mid(4, 2).toInt();
    return qMin(seconds, 24 * 3600) * (text.startsWith('-') ? -1 : 1);
}

} // namespace

QByteArray unfolded(QByteArray text)
{
    text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
    return text;
}

CalendarBlocks::CalendarBlocks(QByteArrayView bytes)
{
    QByteArrayList open;
    Block block;
    QByteArray header;
    for (qsizetype at = 0, next = 0; at < bytes.size(); at = next) {
        const QByteArrayView line = lineAt(bytes, at, next);
        const QByteArray begins = nameBehind("BEGIN:", line), ends = nameBehind("END:", line);
        if (begins == "VEVENT" && open.size() >= 2) { // the one before never ended
            block.ended = false;
            finish(open[1], block);
            open.resize(1);
        }
        if (!begins.isEmpty() && open.size() < Deepest)
            open.append(begins);
        const bool isZonePart = open.size() == 3 && open[1] == "VTIMEZONE";
        if (open.size() == 2 || isZonePart) {
            block.tooLarge = block.tooLarge || block.text.size() + line.size() > MostEventBytes;
            if (!block.tooLarge)
                block.text.append(line).append('\n');
        } else if (open.size() == 1 && header.size() < LongestHeader) {
            header.append(line.first(qMin<qsizetype>(line.size(), 1000))).append('\n');
        }
        const qsizetype of = ends.isEmpty() ? -1 : open.lastIndexOf(ends);
        if (of < 0)
            continue;
        block.ended = of == open.size() - 1 || of > 1; // else it ends within something that does not
        if (of <= 1 && open.size() > 1)
            finish(open[1], block);
        open.resize(of);
    }
    if (open.size() >= 2) {
        block.ended = false;
        finish(open[1], block);
    }
    readHeader(unfolded(header));
}

void CalendarBlocks::finish(const QByteArray &name, Block &block)
{
    const Block done = std::exchange(block, {});
    if (name == "VTIMEZONE" && done.ended && !done.tooLarge)
        readZone(unfolded(done.text));
    if (name != "VEVENT")
        return;
    if (events.size() < MostEvents)
        events.append(done);
    else
        ++tooMany;
}

void CalendarBlocks::readHeader(const QByteArray &header)
{
    for (const QByteArray &line : header.split('\n')) {
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        if (line.toUpper().startsWith("METHOD:"))
            method = value.toUpper();
        else if (line.toUpper().startsWith("X-WR-TIMEZONE"))
            zone = zoneNamed(QString::fromUtf8(value));
        isCalendar = isCalendar || line.toUpper().startsWith("BEGIN:VCALENDAR");
    }
}

void CalendarBlocks::readZone(const QByteArray &text)
{
    CalendarZone its;
    Observance observance;
    int observances = 0;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray name = line.left(qMin(line.indexOf(':') < 0 ? line.size() : line.indexOf(':'), line.indexOf(';') < 0 ? line.size() : line.indexOf(';'))).toUpper();
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        if (name == "TZID")
            its.name = feedText(value).left(LongestLine);
        else if (name == "X-LIC-LOCATION")
            its.place = feedText(value).left(LongestLine);
        else if (name == "BEGIN")
            observance = {};
        else if (name == "DTSTART")
            observance.onsets.start = feedMoment(QString::fromLatin1(value)).value_or(FeedMoment()).time;
        else if (name == "TZOFFSETFROM")
            observance.from = offset(value);
        else if (name == "TZOFFSETTO")
            observance.to = offset(value);
        else if (name == "RRULE")
            observance.onsets.rule = canonicalRule(QString::fromLatin1(value.left(500)));
        else if (name == "RDATE" && observance.more.size() < MostDates)
            observance.more += QString::fromLatin1(value).split(u',').mid(0, MostDates);
        else if (name == "END" && observance.onsets.start.isValid() && ++observances <= MostObservances)
            its.add(std::exchange(observance, {}));
    }
    zones.add(its);
}

} // namespace mycel::model
