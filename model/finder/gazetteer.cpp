#include "model/finder/gazetteer.h"

#include "model/finder/townnames.h"

#include <QHash>
#include <algorithm>
#include <bitset>
#include <limits>
#include <tuple>

namespace mycel::model {

namespace {

constexpr int AtHome = 4;           ///< sizes that a town of one's own language counts for more: as if sixteen times as many lived there
constexpr qsizetype ShortName = 6;  ///< letters, of which one may be wrong; of more, two

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
            m_rows.push_back({quint32(at), quint16(name), quint8(fields[Size].toInt()), numberOf(fields[Country]), fields[Latitude].toFloat(), fields[Longitude].toFloat()});
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

/// Of a country, among those that are here. There are some 250; those beyond were one.
quint8 Gazetteer::numberOf(QByteArrayView country)
{
    const auto known = std::ranges::find(m_countries, country);
    if (known != m_countries.end() || m_countries.size() >= MostCountries)
        return quint8(std::min<qsizetype>(known - m_countries.begin(), MostCountries - 1));
    m_countries.push_back(country.toByteArray());
    return quint8(m_countries.size() - 1);
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

/// What stands behind a name: the beginning of a region's name, or a country. What it comes to is remembered for each region and each
/// country, for thousands of towns are asked the same.
class Gazetteer::Ending {
public:
    Ending(const Gazetteer &of, const QString &typed) : m_of(of), m_typed(typed), m_letters(lettersOf(typed)) {}

    [[nodiscard]] bool isBehind(const Row &row)
    {
        if (m_typed.isEmpty())
            return true;
        const Fields fields = fieldsOf(lineAt(m_of.m_text, row.text));
        const QByteArray country = fields[Country].toByteArray(), region = country + '.' + fields[Region].toByteArray();
        auto known = m_regions.constFind(region);
        if (known == m_regions.constEnd())
            known = m_regions.insert(region, lettersOf(m_of.regionOf(fields[Country], fields[Region])).startsWith(m_letters) || isOf(country));
        return *known;
    }

private:
    [[nodiscard]] bool isOf(const QByteArray &country)
    {
        auto known = m_countries.constFind(country);
        if (known == m_countries.constEnd())
            known = m_countries.insert(country, isCountry(QString::fromLatin1(country), m_typed));
        return *known;
    }

    const Gazetteer &m_of;
    QString m_typed;
    QByteArray m_letters;
    QHash<QByteArray, bool> m_regions, m_countries;
};

/// A name that is asked for, and which of those with the same letters is meant: the one that is written so with its accents, then the
/// one that is called so and no longer, then the larger, and of two of a size the one whose own name it is.
class Gazetteer::Asked {
public:
    struct Candidate {
        bool isSpelled, isWhole;
        int size;
        bool isOwn;
        const Key *key;

        bool operator<(const Candidate &other) const
        {
            const auto order = [](const Candidate &of) { return std::tuple(!of.isSpelled, !of.isWhole, -of.size, !of.isOwn, of.key->row); };
            return order(*this) < order(other);
        }
    };

    Asked(const Gazetteer &of, const QString &name, const QStringList &home)
        : letters(lettersOf(name)), m_of(of), m_name(name.normalized(QString::NormalizationForm_C)), m_isAccented(m_name.toUtf8().size() > letters.size())
    {
        for (const QString &country : home) {
            if (const auto known = std::ranges::find(of.m_countries, country.toLatin1()); known != of.m_countries.end())
                m_home.set(size_t(known - of.m_countries.begin()));
        }
    }

    [[nodiscard]] bool isAtHome(quint32 row) const { return m_home.test(m_of.m_rows[row].country); }
    [[nodiscard]] Candidate candidate(const Key &key) const
    {
        // What has no accents is as long as its letters.
        const bool isSpelled = m_isAccented && key.nameLength > key.length && QString::fromUtf8(m_of.spelling(key)).startsWith(m_name, Qt::CaseInsensitive);
        const Row &row = m_of.m_rows[key.row];
        return {isSpelled, key.length == letters.size(), row.size + (isAtHome(key.row) ? AtHome : 0), key.name == row.text, &key};
    }

    const QByteArray letters;

private:
    const Gazetteer &m_of;
    QString m_name;
    bool m_isAccented;
    std::bitset<MostCountries> m_home;
};

std::vector<Gazetteer::Key>::const_iterator Gazetteer::firstFrom(QByteArrayView letters) const
{
    return std::ranges::lower_bound(m_order, letters, [](QByteArrayView a, QByteArrayView b) { return a.compare(b) < 0; }, [this](const Key &each) { return key(each); });
}

QList<Town> Gazetteer::beginning(const QString &name, const QString &behind, int most, const QStringList &home) const
{
    const Asked asked(*this, name, home);
    if (asked.letters.isEmpty())
        return {};
    std::vector<Asked::Candidate> best;
    Ending ending(*this, behind);
    for (auto each = firstFrom(asked.letters); each != m_order.end() && key(*each).startsWith(asked.letters); ++each) {
        const Asked::Candidate candidate = asked.candidate(*each);
        const bool isFull = int(best.size()) >= 4 * most; // a town may be there by several of its names
        if ((isFull && !(candidate < best.back())) || !ending.isBehind(m_rows[each->row]))
            continue;
        best.insert(std::ranges::upper_bound(best, candidate, std::less()), candidate);
        if (isFull)
            best.pop_back();
    }
    QList<Town> found;
    std::vector<quint32> met;
    for (const Asked::Candidate &candidate : best) {
        const quint32 row = candidate.key->row;
        if (found.size() >= most || std::ranges::find(met, row) != met.end())
            continue;
        found.append(town(m_rows[row], spelling(*candidate.key)));
        met.push_back(row);
    }
    return found;
}

QList<Town> Gazetteer::called(const QString &typed, int most, const QStringList &languages) const
{
    const QString plain = typed.simplified();
    const QStringList home = countriesOf(languages);
    QList<Town> found = most < 1 ? QList<Town>() : writtenSo(plain, most, home);
    const QString behind = plain.mid(plain.section(u',', 0, 0).size());
    for (const QString &other : most < 1 || !found.isEmpty() ? QStringList() : otherSpellings(plain.section(u',', 0, 0))) {
        if (found = writtenSo(other + behind, most, home); !found.isEmpty())
            break;
    }
    return found;
}

QList<Town> Gazetteer::similar(const QString &typed, int most) const
{
    const QByteArray letters = lettersOf(typed.section(u',', 0, 0));
    const int wrong = letters.size() < ShortName ? 1 : 2;
    struct Candidate { int wrong; quint32 row; const Key *key; };
    std::vector<Candidate> all;
    for (const Key &each : m_order) {
        if (m_rows[each.row].size < Town::KnownByItsName || letters.size() < 3)
            continue;
        if (const int its = lettersBetween(letters, key(each), wrong); its <= wrong)
            all.push_back({its, each.row, &each});
    }
    std::ranges::sort(all, [](const Candidate &a, const Candidate &b) { return a.wrong != b.wrong ? a.wrong < b.wrong : a.row < b.row; });
    QList<Town> found;
    std::vector<quint32> met;
    for (const Candidate &each : all) {
        if (found.size() >= most || std::ranges::find(met, each.row) != met.end())
            continue;
        found.append(town(m_rows[each.row], spelling(*each.key)));
        met.push_back(each.row);
    }
    return found;
}

/// "Name, region or country", or without a comma the longest beginning that is a name.
QList<Town> Gazetteer::writtenSo(const QString &plain, int most, const QStringList &home) const
{
    if (plain.contains(u','))
        return beginning(plain.section(u',', 0, 0).trimmed(), plain.section(u',', 1).trimmed(), most, home);
    QList<Town> found = beginning(plain, {}, most, home);
    for (qsizetype space = plain.lastIndexOf(u' '); space > 0 && found.isEmpty(); space = plain.lastIndexOf(u' ', space - 1))
        found = beginning(plain.first(space), plain.sliced(space + 1), most, home);
    return found;
}

QList<Town> Gazetteer::exactly(const QString &name, const QString &behind, int least, const QStringList &home) const
{
    Ending ending(*this, behind);
    QList<Town> found;
    for (const QString &written : QStringList(name) + otherSpellings(name)) {
        const Asked asked(*this, written, home);
        std::vector<Asked::Candidate> all;
        // Of equal keys the largest town comes first.
        for (auto each = firstFrom(asked.letters); !asked.letters.isEmpty() && each != m_order.end() && key(*each) == asked.letters && m_rows[each->row].size >= least; ++each) {
            if (ending.isBehind(m_rows[each->row]))
                all.push_back(asked.candidate(*each));
        }
        std::ranges::sort(all, std::less());
        for (const Asked::Candidate &each : all)
            found.append(town(m_rows[each.key->row], spelling(*each.key)));
        if (!found.isEmpty())
            break;
    }
    return found;
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
