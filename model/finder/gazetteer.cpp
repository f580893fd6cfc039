#include "model/finder/gazetteer.h"

#include "model/index/tokens.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace mycel::model {

namespace {

constexpr int KnownByItsName = 7;   ///< some 6,000 people
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

/// By which a name is found: small letters without accents, and nothing between them; people write "St Etienne" for "Saint-Étienne"
/// in as many ways as there are.
QByteArray lettersOf(const QString &name)
{
    QString letters = folded(name);
    letters.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate(); });
    return letters.toUtf8();
}

/// A country as people write it behind a town: its two letters, those that everybody says, or its name in English or in one of its
/// own languages.
bool isCountry(const QString &code, const QString &typed)
{
    const QByteArray letters = lettersOf(typed);
    const auto is = [&code](const char *country) { return code.compare(QLatin1String(country), Qt::CaseInsensitive) == 0; };
    if (code.compare(typed, Qt::CaseInsensitive) == 0 || (letters == "uk" && is("GB")) || (letters == "usa" && is("US")))
        return true;
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    if (lettersOf(QLocale::territoryToString(territory)).startsWith(letters))
        return true;
    const QList<QLocale> locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory);
    return std::ranges::any_of(locales, [&letters](const QLocale &locale) { return lettersOf(locale.nativeTerritoryName()).startsWith(letters); });
}

/// The same name as others write it: "St" for a saint, two letters for one with dots, a river behind a stroke.
QStringList otherSpellings(const QString &name)
{
    QStringList others;
    static const QRegularExpression saint(QStringLiteral("^(?:st|ste|s:t|s:ta)[\\s.-]+(.+)$"), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = saint.match(name); match.hasMatch()) {
        for (const char *whole : {"Saint", "Sainte", "Sankt", "Sint", "Santa"})
            others.append(QLatin1String(whole) + u' ' + match.captured(1));
    }
    QString plain = name;
    for (const auto &[two, one] : {std::pair("ae", "a"), std::pair("oe", "o"), std::pair("ue", "u")})
        plain.replace(QLatin1String(two), QLatin1String(one), Qt::CaseInsensitive);
    if (plain != name)
        others.append(plain);
    if (const qsizetype stroke = name.indexOf(u'/'); stroke > 0) {
        for (const char *at : {" am ", " an der "})
            others.append(name.first(stroke) + QLatin1String(at) + name.sliced(stroke + 1));
    }
    return others;
}

/// How many letters have to be put in, taken out, changed or swapped with the next; more than `most`: any number above it.
int lettersBetween(QByteArrayView a, QByteArrayView b, int most)
{
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    std::vector<int> before(size_t(b.size()) + 1), last(before.size()), now(before.size());
    for (size_t i = 0; i < last.size(); ++i)
        last[i] = int(i);
    for (qsizetype row = 1; row <= a.size(); ++row) {
        now[0] = int(row);
        for (qsizetype column = 1; column <= b.size(); ++column) {
            const auto at = size_t(column);
            now[at] = std::min({last[at] + 1, now[at - 1] + 1, last[at - 1] + (a[row - 1] == b[column - 1] ? 0 : 1)});
            if (row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1])
                now[at] = std::min(now[at], before[at - 2] + 1);
        }
        before.swap(last);
        last.swap(now);
    }
    return last.back();
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

std::vector<Gazetteer::Key>::const_iterator Gazetteer::firstFrom(QByteArrayView letters) const
{
    return std::ranges::lower_bound(m_order, letters, [](QByteArrayView a, QByteArrayView b) { return a.compare(b) < 0; }, [this](const Key &each) { return key(each); });
}

QList<Town> Gazetteer::beginning(const QString &name, const QString &behind, int most) const
{
    const QByteArray letters = lettersOf(name);
    if (letters.isEmpty())
        return {};
    struct Candidate { bool whole; quint32 row; const Key *key; };
    std::vector<Candidate> best;
    const auto before = [](const Candidate &a, const Candidate &b) { return a.whole != b.whole ? a.whole : a.row < b.row; };
    Ending ending(*this, behind);
    for (auto each = firstFrom(letters); each != m_order.end() && key(*each).startsWith(letters); ++each) {
        const Candidate candidate{each->length == letters.size(), each->row, &*each};
        const bool isFull = int(best.size()) >= 4 * most; // a town may be there by several of its names
        if ((isFull && !before(candidate, best.back())) || !ending.isBehind(m_rows[each->row]))
            continue;
        best.insert(std::ranges::upper_bound(best, candidate, before), candidate);
        if (isFull)
            best.pop_back();
    }
    QList<Town> found;
    std::vector<quint32> met;
    for (const Candidate &candidate : best) {
        if (found.size() >= most || std::ranges::find(met, candidate.row) != met.end())
            continue;
        found.append(town(m_rows[candidate.row], QByteArrayView(m_text).sliced(candidate.key->name, candidate.key->nameLength)));
        met.push_back(candidate.row);
    }
    return found;
}

QList<Town> Gazetteer::called(const QString &typed, int most) const
{
    const QString plain = typed.simplified();
    QList<Town> found = most < 1 ? QList<Town>() : writtenSo(plain, most);
    const QString behind = plain.mid(plain.section(u',', 0, 0).size());
    for (const QString &other : most < 1 || !found.isEmpty() ? QStringList() : otherSpellings(plain.section(u',', 0, 0))) {
        if (found = writtenSo(other + behind, most); !found.isEmpty())
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
        if (m_rows[each.row].size < KnownByItsName || letters.size() < 3)
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
        found.append(town(m_rows[each.row], QByteArrayView(m_text).sliced(each.key->name, each.key->nameLength)));
        met.push_back(each.row);
    }
    return found;
}

/// "Name, region or country", or without a comma the longest beginning that is a name.
QList<Town> Gazetteer::writtenSo(const QString &plain, int most) const
{
    if (plain.contains(u','))
        return beginning(plain.section(u',', 0, 0).trimmed(), plain.section(u',', 1).trimmed(), most);
    QList<Town> found = beginning(plain, {}, most);
    for (qsizetype space = plain.lastIndexOf(u' '); space > 0 && found.isEmpty(); space = plain.lastIndexOf(u' ', space - 1))
        found = beginning(plain.first(space), plain.sliced(space + 1), most);
    return found;
}

QList<Point> Gazetteer::exactly(const QString &name, const QString &behind, int least) const
{
    Ending ending(*this, behind);
    QList<Point> found;
    for (const QString &spelling : QStringList(name) + otherSpellings(name)) {
        const QByteArray letters = lettersOf(spelling);
        // Of equal keys the largest town comes first.
        for (auto each = firstFrom(letters); !letters.isEmpty() && each != m_order.end() && key(*each) == letters && m_rows[each->row].size >= least; ++each) {
            if (ending.isBehind(m_rows[each->row]))
                found.append({double(m_rows[each->row].lat), double(m_rows[each->row].lon)});
        }
        if (!found.isEmpty())
            break;
    }
    return found;
}

QList<Point> Gazetteer::townsOf(const QString &address) const
{
    static const QRegularExpression postcode(QStringLiteral("^(?:[A-Z]{1,3}-)?\\d[\\d ]*\\s+|\\s+\\d[\\d ]*$"));
    QStringList parts;
    for (const QString &each : address.split(u',', Qt::SkipEmptyParts))
        parts.append(each.simplified().remove(postcode));
    QList<Point> found;
    for (qsizetype i = parts.size() - 2; i >= qMax<qsizetype>(0, parts.size() - 3) && found.isEmpty(); --i) // before a country, or a region and its country
        found = exactly(parts[i], parts[i + 1], 0);
    return parts.isEmpty() || !found.isEmpty() ? found : exactly(parts.last(), {}, KnownByItsName);
}

std::optional<Point> Gazetteer::townOf(const QString &address) const
{
    const QList<Point> towns = townsOf(address);
    return towns.isEmpty() ? std::nullopt : std::optional(towns.first());
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
