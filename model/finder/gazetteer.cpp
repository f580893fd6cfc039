#include "model/finder/gazetteer.h"

#include "model/index/tokens.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace mycel::model {

namespace {

constexpr int KnownByItsName = 7;   ///< some 6,000 people

enum Column { Name, Country, Region, Latitude, Longitude, Size, Others, Columns };

using Fields = std::array<QByteArrayView, Columns>;

Fields fieldsOf(QByteArrayView line)
{
    Fields fields;
    for (int column = 0; column < Columns; ++column) {
        const qsizetype end = line.indexOf('\t');
        fields[size_t(column)] = end < 0 ? line : line.first(end);
        line = end < 0 ? QByteArrayView() : line.sliced(end + 1);
    }
    return fields;
}

QByteArrayView lineAt(const QByteArray &text, qsizetype from)
{
    const qsizetype end = text.indexOf('\n', from);
    return QByteArrayView(text).sliced(from, (end < 0 ? text.size() : end) - from);
}

/// By which a name is found: small letters without accents, and nothing between them; people write "St Etienne" for "Saint-Étienne"
/// in as many ways as there are.
QByteArray lettersOf(const QString &name)
{
    QString letters = folded(name);
    letters.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate(); });
    return letters.toUtf8();
}

/// A country as people write it behind a town: its two letters, or its name in English or in its own languages.
bool isCountry(const QString &code, const QString &typed)
{
    if (code.compare(typed, Qt::CaseInsensitive) == 0)
        return true;
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return lettersOf(QLocale::territoryToString(territory)).startsWith(lettersOf(typed)) || lettersOf(QLocale(QLocale::AnyLanguage, territory).nativeTerritoryName()).startsWith(lettersOf(typed));
}

} // namespace

Gazetteer::Gazetteer(QByteArray places)
    : m_text(std::move(places))
{
    m_rows.reserve(180'000);
    m_order.reserve(400'000);
    qsizetype at = 0;
    for (; at < m_text.size(); ) {
        const QByteArrayView line = lineAt(m_text, at);
        if (line.isEmpty())
            break;
        const Fields fields = fieldsOf(line);
        const qsizetype name = fields[Name].size();
        if (name > 0 && name < std::numeric_limits<quint16>::max()) {
            const auto row = quint32(m_rows.size());
            m_rows.push_back({quint32(at), quint16(name), quint8(fields[Size].toInt()), fields[Latitude].toFloat(), fields[Longitude].toFloat()});
            add(row, at, name);
            qsizetype other = at + (fields[Others].data() - line.data());
            for (QByteArrayView others = fields[Others]; !others.isEmpty();) {
                const qsizetype end = others.indexOf('|'), length = end < 0 ? others.size() : end;
                add(row, other, length);
                other += length + 1;
                others = end < 0 ? QByteArrayView() : others.sliced(end + 1);
            }
        }
        at += line.size() + 1;
    }
    for (++at; at < m_text.size();) {
        const QByteArrayView line = lineAt(m_text, at);
        if (const qsizetype tab = line.indexOf('\t'); tab > 0)
            m_regions.emplace_back(line.first(tab).toByteArray(), QString::fromUtf8(line.sliced(tab + 1)));
        at += line.size() + 1;
    }
    std::ranges::sort(m_regions);
    // The larger of two with the same letters first: so a run of equal keys is in the order in which it is shown.
    std::ranges::sort(m_order, [this](const Key &a, const Key &b) {
        const int order = key(a).compare(key(b));
        return order != 0 ? order < 0 : a.row < b.row;
    });
}

void Gazetteer::add(quint32 row, qsizetype from, qsizetype length)
{
    const QByteArray letters = lettersOf(QString::fromUtf8(QByteArrayView(m_text).sliced(from, length)));
    if (letters.isEmpty() || letters.size() > std::numeric_limits<quint16>::max())
        return;
    m_order.push_back({quint32(m_keys.size()), row, quint32(from), quint16(letters.size()), quint16(length)});
    m_keys += letters;
}

QString Gazetteer::regionOf(QByteArrayView country, QByteArrayView code) const
{
    const QByteArray full = country.toByteArray() + '.' + code.toByteArray();
    const auto found = std::ranges::lower_bound(m_regions, full, {}, &std::pair<QByteArray, QString>::first);
    return found != m_regions.end() && found->first == full ? found->second : QString();
}

Town Gazetteer::town(const Row &row, QByteArrayView name) const
{
    const Fields fields = fieldsOf(lineAt(m_text, row.text));
    return {QString::fromUtf8(name), QString::fromLatin1(fields[Country]), regionOf(fields[Country], fields[Region]), {double(row.lat), double(row.lon)}, row.size};
}

QList<Town> Gazetteer::called(const QString &typed, int most) const
{
    // "Name, region or country", or without a comma the longest beginning that is a name.
    const QString plain = typed.simplified();
    QStringList ends{plain.section(u',', 1).trimmed()};
    QStringList names{plain.section(u',', 0, 0).trimmed()};
    if (!plain.contains(u',')) {
        for (qsizetype space = plain.lastIndexOf(u' '); space > 0; space = plain.lastIndexOf(u' ', space - 1)) {
            names.append(plain.first(space));
            ends.append(plain.sliced(space + 1));
        }
    }
    QList<Town> found;
    for (qsizetype i = 0; i < names.size() && found.isEmpty(); ++i) {
        const QByteArray letters = lettersOf(names[i]);
        if (letters.isEmpty())
            continue;
        const auto first = std::ranges::lower_bound(m_order, QByteArrayView(letters), [](QByteArrayView a, QByteArrayView b) { return a.compare(b) < 0; }, [this](const Key &each) { return key(each); });
        struct Candidate { bool whole; quint32 row; const Key *key; };
        std::vector<Candidate> best;
        const auto before = [](const Candidate &a, const Candidate &b) { return a.whole != b.whole ? a.whole : a.row < b.row; };
        for (auto each = first; each != m_order.end() && key(*each).startsWith(letters); ++each) {
            const Candidate candidate{each->length == letters.size(), each->row, &*each};
            if (ends[i].isEmpty() && int(best.size()) >= 4 * most && !before(candidate, best.back()))
                continue;
            best.insert(std::ranges::upper_bound(best, candidate, before), candidate);
            if (ends[i].isEmpty() && int(best.size()) > 4 * most)
                best.pop_back();
        }
        std::vector<quint32> met;
        for (const Candidate &candidate : best) {
            if (found.size() >= most || std::ranges::find(met, candidate.row) != met.end())
                continue;
            const Town each = town(m_rows[candidate.row], QByteArrayView(m_text).sliced(candidate.key->name, candidate.key->nameLength));
            if (ends[i].isEmpty() || lettersOf(each.region).startsWith(lettersOf(ends[i])) || isCountry(each.country, ends[i])) {
                found.append(each);
                met.push_back(candidate.row);
            }
        }
    }
    return found;
}

std::optional<Point> Gazetteer::townOf(const QString &address) const
{
    static const QRegularExpression postcode(QStringLiteral("^(?:[A-Z]{1,3}-)?\\d[\\d ]*\\s+|\\s+\\d[\\d ]*$"));
    QStringList parts;
    for (const QString &each : address.split(u',', Qt::SkipEmptyParts))
        parts.append(each.simplified().remove(postcode));
    const auto exactly = [this](const QString &name, const QString &where, int least) -> std::optional<Point> {
        const QList<Town> towns = called(name + u',' + where, 1);
        const bool isIt = !towns.isEmpty() && lettersOf(towns.first().name) == lettersOf(name) && towns.first().size >= least;
        return isIt ? std::optional(towns.first().at) : std::nullopt;
    };
    if (parts.size() >= 2) {
        if (const auto at = exactly(parts[parts.size() - 2], parts.last(), 0))
            return at;
    }
    return parts.isEmpty() ? std::nullopt : exactly(parts.last(), {}, KnownByItsName);
}

QList<Town> Gazetteer::within(const Point &southWest, const Point &northEast, int size, int most) const
{
    const bool overTheDateLine = southWest.lon > northEast.lon;
    QList<Town> found;
    for (const Row &row : m_rows) { // the largest first
        if (row.size < size || found.size() >= most)
            break;
        const bool lon = overTheDateLine ? row.lon >= southWest.lon || row.lon <= northEast.lon : row.lon >= southWest.lon && row.lon <= northEast.lon;
        if (lon && row.lat >= southWest.lat && row.lat <= northEast.lat)
            found.append(town(row, QByteArrayView(m_text).sliced(row.text, row.name)));
    }
    return found;
}

} // namespace mycel::model
