// A table of cells, and what its columns may mean.
#include "model/finder/feeds/eventcsv.h"

#include "model/finder/feeds/feedtext.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace mycel::model {

namespace {

constexpr int MostColumns = 200;
constexpr qsizetype LongestCell = MostTextBytes;

constexpr const char *FieldNames[] = {"uid", "title", "description", "text_markdown", "start", "start_date", "start_time", "end", "end_date", "end_time", "zone", "rrule", "exdate", "status", "mode", "place", "address",
                                      "lat", "lon", "online", "url", "contact", "categories", "form", "cost", "lang", "capacity"};

struct Guess {
    CsvField field;
    const char *names; ///< with a space before and behind each, in the order of how sure they are
};

constexpr Guess Guesses[] = {
    {CsvField::Uid, " uid id event_id identifier "},
    {CsvField::Title, " title name event event_name event_title subject summary titel rubrik namn veranstaltung betreff titre nom titulo nombre "},
    {CsvField::Description, " description details text beskrivning beschreibung descripcion notes about "},
    {CsvField::Start, " start starts start_datetime dtstart starts_at start_date_time beginn begin börjar debut inicio when "},
    {CsvField::StartDate, " start_date date datum day startdatum fecha dag tag jour "},
    {CsvField::StartTime, " start_time time tid starttid uhrzeit zeit heure hora klockslag "},
    {CsvField::End, " end ends end_datetime dtend ends_at end_date_time ende slut slutar fin "},
    {CsvField::EndDate, " end_date slutdatum enddatum "},
    {CsvField::EndTime, " end_time sluttid endzeit "},
    {CsvField::Zone, " zone timezone time_zone tz tidszon zeitzone "},
    {CsvField::Rule, " rrule recurrence repeat "},
    {CsvField::Except, " exdate "},
    {CsvField::Status, " status "},
    {CsvField::Mode, " mode "},
    {CsvField::Place, " place location venue plats ort lieu lugar where "},
    {CsvField::Address, " address street adress adresse direccion "},
    {CsvField::Latitude, " lat latitude breitengrad "},
    {CsvField::Longitude, " lon lng long longitude längengrad "},
    {CsvField::Online, " online online_url video meeting_link zoom "},
    {CsvField::Url, " url link website web webbplats länk page "},
    {CsvField::Contact, " contact organizer organiser host kontakt arrangör veranstalter organisateur e_post epost email e_mail mail "},
    {CsvField::Categories, " categories category tags topics kategori kategorier kategorien etiketter keywords "},
    {CsvField::Form, " form type "},
    {CsvField::Cost, " cost price pris preis prix fee kostnad avgift kosten "},
    {CsvField::Language, " lang language språk sprache "},
    {CsvField::Capacity, " capacity max_attendees platser "},
};

/// Where a table is not in UTF-8, as spreadsheets save it: with a mark in UTF-16, else in the letters of Western Europe.
QString textOf(QByteArrayView bytes, bool *isOfTheWest)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString text = decoder(bytes);
        return feedText(text.toUtf8());
    }
    bool broken = false;
    const QString text = feedText(bytes, &broken);
    *isOfTheWest = broken && !bytes.contains('\0');
    if (!*isOfTheWest)
        return text;
    QStringDecoder western("windows-1252");
    const QString decoded = western(bytes);
    return feedText(decoded.toUtf8());
}

/// The one that a first line of "sep=;" names, as spreadsheets understand it, which is taken away; else the one that parts most of
/// the first line into as many cells.
QChar takeSeparator(QString &text)
{
    static const QRegularExpression named(QStringLiteral("^\"?sep=(.)\"?\\n"), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = named.match(text); match.hasMatch()) {
        text.remove(0, match.capturedLength());
        return match.captured(1).front();
    }
    const QString line = text.left(text.indexOf(u'\n') < 0 ? text.size() : text.indexOf(u'\n'));
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar sign : {QChar(u','), QChar(u';'), QChar(u'\t'), QChar(u'|')}) {
        if (const qsizetype count = line.count(sign); count > most) {
            most = count;
            best = sign;
        }
    }
    return best;
}

QList<QStringList> cellsOf(const QString &text, QChar separator)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        // Our own mark, see writtenCsv.
        static const QRegularExpression mark(QStringLiteral("^'['\\s]*[=+\\-@\\t\\r|%＝＋－＠]"));
        if (mark.match(cell).hasMatch())
            cell.remove(0, 1);
        if (row.size() < MostColumns)
            row.append(cell);
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        if (row.size() > 1 || !row.first().isEmpty())
            rows.append(row);
        row.clear();
    };
    for (qsizetype i = 0; i < text.size() && rows.size() <= MostEvents + 1; ++i) {
        const QChar letter = text[i];
        if (quoted && letter == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
            ++i;
        else if (letter == u'"' && (quoted || cell.isEmpty())) {
            quoted = !quoted;
            continue;
        } else if (!quoted && letter == separator) {
            endCell();
            continue;
        } else if (!quoted && letter == u'\n') {
            endRow();
            continue;
        }
        if (cell.size() < LongestCell)
            cell += letter;
    }
    if (!cell.isEmpty() || !row.isEmpty())
        endRow();
    return rows;
}

CsvMapping guessed(const QStringList &header)
{
    CsvMapping mapping;
    QSet<int> taken;
    QStringList names;
    for (const QString &each : header) {
        static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
        QString name = each.trimmed().toLower().replace(between, QStringLiteral("_"));
        while (name.endsWith(u'_'))
            name.chop(1);
        names.append(name);
    }
    // Our own names first, so that nothing else is taken for them.
    for (int field = 0; field < CsvFields; ++field) {
        if (const qsizetype column = names.indexOf(nameOf(CsvField(field))); column >= 0 && !taken.contains(int(column))) {
            mapping.columns.insert(CsvField(field), int(column));
            taken.insert(int(column));
        }
    }
    for (const Guess &guess : Guesses) {
        if (mapping.columns.contains(guess.field))
            continue;
        for (const QString &word : QString::fromUtf8(guess.names).split(u' ', Qt::SkipEmptyParts)) {
            const qsizetype column = names.indexOf(word);
            if (column < 0 || taken.contains(int(column)))
                continue;
            mapping.columns.insert(guess.field, int(column));
            taken.insert(int(column));
            break;
        }
    }
    return mapping;
}

/// Whether days or months come first in dates like 3/4/2026: what is over twelve is a day.
void findOrder(CsvTable &table)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,2})[/-](\\d{1,2})[/-]\\d{2,4}"));
    bool any = false, dayFirst = false, monthFirst = false;
    for (const CsvField field : {CsvField::Start, CsvField::StartDate, CsvField::End, CsvField::EndDate}) {
        const int column = table.mapping.columns.value(field, -1);
        for (const QStringList &row : column < 0 ? QList<QStringList>() : table.rows) {
            const auto match = form.match(row.value(column));
            any = any || match.hasMatch();
            dayFirst = dayFirst || match.captured(1).toInt() > 12;
            monthFirst = monthFirst || match.captured(2).toInt() > 12;
        }
    }
    table.mapping.monthFirst = monthFirst && !dayFirst;
    table.orderIsOpen = any && dayFirst == monthFirst;
}

} // namespace

QLatin1StringView nameOf(CsvField field)
{
    return int(field) < FirstFact ? QLatin1StringView(FieldNames[int(field)]) : columnOf(OfferFacts[int(field) - FirstFact]);
}

std::optional<CsvField> csvFieldNamed(const QString &name)
{
    for (int field = 0; field < CsvFields; ++field) {
        if (name == nameOf(CsvField(field)))
            return CsvField(field);
    }
    return std::nullopt;
}

CsvTable CsvTable::firstRows(int most) const
{
    CsvTable first = *this;
    first.rows = rows.mid(0, most);
    return first;
}

CsvTable readCsvTable(QByteArrayView bytes)
{
    CsvTable table;
    QString text = textOf(bytes.first(qMin(bytes.size(), MostFeedBytes)), &table.isOfTheWest);
    const QChar separator = takeSeparator(text);
    QList<QStringList> rows = cellsOf(text, separator);
    if (rows.isEmpty())
        return table;
    table.header = rows.takeFirst();
    for (QString &name : table.header)
        name = lineOfFeed(name, 60);
    for (QStringList &row : rows)
        row.resize(table.header.size());
    table.rows = rows;
    table.mapping = guessed(table.header);
    findOrder(table);
    return table;
}

} // namespace mycel::model
