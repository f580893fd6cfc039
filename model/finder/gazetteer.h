#pragma once
// Where towns are, offline: some 170,000 places with their country and region, found as somebody types, with or without their
// accents, in the names that other languages have for them too. Read once, when it is first asked for; it asks nobody.

#include "model/finder/geography.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace mycel::model {

struct Town {
    QString name;              ///< as it was asked for, where it has several
    QString country;           ///< ISO 3166-1, two letters
    QString region;            ///< its name; may be empty
    Point at;
    int size = 0;              ///< 0 where it is not known; each one more is twice as many people

    static constexpr int KnownByItsName = 7; ///< a size: some 6,000 people

    bool operator==(const Town &) const = default;
};

class Gazetteer {
public:
    /// `places`: what resources/geo/make.mjs wrote, unpacked.
    explicit Gazetteer(QByteArray places);

    /// Those that are written so with their accents first, then the larger; "Paris, US" and "paris texas": what comes behind a comma,
    /// or behind the name, is a region or a country. `languages` of who asks: a town where they are at home counts for more.
    [[nodiscard]] QList<Town> called(const QString &typed, int most = 8, const QStringList &languages = {}) const;
    /// Towns of some size whose names are written almost so, the nearest first: for who mistyped one.
    [[nodiscard]] QList<Town> similar(const QString &typed, int most = 3) const;
    /// The town that an address ends with ("Folkets hus, Storgatan 1, 413 04 Göteborg, Sweden"), or is; only where it is called
    /// exactly so, and without its country only one of some size: much is called like a village somewhere. `lang`: in which it is
    /// written; where that is at home, a large town is found among the words of a name, too ("Folkets Hus Malmö").
    [[nodiscard]] std::optional<Point> townOf(const QString &address, const QString &lang = {}) const;
    /// All that may be meant by it, the likeliest first.
    [[nodiscard]] QList<Point> townsOf(const QString &address, const QString &lang = {}) const;
    /// Those of at least `size` within a frame, the largest first: the names on a map.
    [[nodiscard]] QList<Town> within(const Point &southWest, const Point &northEast, int size, int most) const;
    [[nodiscard]] qsizetype size() const { return qsizetype(m_rows.size()); }

private:
    struct Row {
        quint32 text;              ///< where its line begins
        quint16 name;              ///< length
        quint8 size;
        quint8 country;            ///< in m_countries
        float lat, lon;
    };
    struct Key {
        quint32 text;              ///< in m_keys
        quint32 row;
        quint32 name;              ///< where the name that it stands for begins, in m_text
        quint16 length, nameLength;
    };
    [[nodiscard]] QByteArrayView key(const Key &key) const { return QByteArrayView(m_keys).sliced(key.text, key.length); }
    /// As it is written, for which the key stands.
    [[nodiscard]] QByteArrayView spelling(const Key &key) const { return QByteArrayView(m_text).sliced(key.name, key.nameLength); }
    [[nodiscard]] Town town(const Row &row, QByteArrayView name) const;
    [[nodiscard]] QString regionOf(QByteArrayView country, QByteArrayView code) const;
    void add(quint32 row, qsizetype from, qsizetype length);
    [[nodiscard]] quint8 numberOf(QByteArrayView country);
    class Asked;
    class Ending;
    /// The first key that does not come before these letters.
    [[nodiscard]] std::vector<Key>::const_iterator firstFrom(QByteArrayView letters) const;
    // `home`: the countries whose towns count for more, two letters each.
    /// Whose name begins so and who lie where `behind` says, the likeliest first.
    [[nodiscard]] QList<Town> beginning(const QString &name, const QString &behind, int most, const QStringList &home) const;
    [[nodiscard]] QList<Town> writtenSo(const QString &plain, int most, const QStringList &home) const;
    /// Those of exactly this name and no smaller than `least`, the likeliest first.
    [[nodiscard]] QList<Town> exactly(const QString &name, const QString &behind, int least, const QStringList &home) const;
    /// The same, and where words have no blanks the one that is much larger than all others whose names go on behind it.
    [[nodiscard]] QList<Town> named(const QString &name, const QString &behind, int least, const QStringList &home) const;
    [[nodiscard]] QList<Town> amongWords(const QString &name, const QStringList &home) const;
    [[nodiscard]] QList<Town> quarter(const QString &name, const QStringList &home) const;

    static constexpr qsizetype MostCountries = 256;

    QByteArray m_text, m_keys;
    std::vector<QByteArray> m_countries;
    std::vector<Row> m_rows;
    std::vector<Key> m_order;      ///< by their letters
    std::vector<std::pair<QByteArray, QString>> m_regions; ///< "SE.28", sorted
};

} // namespace mycel::model
