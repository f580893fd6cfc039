#include "model/finder/feeds/offerfacts.h"

#include "model/content/frontmatter.h"
#include "model/finder/feeds/feedtext.h"

#include <QHash>
#include <QLocale>

namespace mycel::model {

namespace {

constexpr qsizetype LongestLine = 200;
constexpr qsizetype MostParts = 30;

/// With semicolons between them or, where there are none, with commas.
QStringList partsOf(const QString &list)
{
    QStringList parts;
    for (const QString &each : list.split(list.contains(u';') ? u';' : u',')) {
        if (const QString part = lineOfFeed(each, LongestLine); !part.isEmpty() && !parts.contains(part) && parts.size() < MostParts)
            parts.append(part);
    }
    return parts;
}

/// One part that has a comma in it ends with a semicolon, so that it stays one.
QString writtenList(const QStringList &parts)
{
    QStringList plain;
    for (const QString &part : parts)
        plain.append(QString(part).replace(u';', u','));
    return plain.join(QStringLiteral("; ")) + (plain.size() == 1 && plain.first().contains(u',') ? QStringLiteral(";") : QString());
}

QString yesOrNo(const QString &text)
{
    const QString word = text.trimmed().toLower();
    const bool isYes = word == QLatin1String("yes") || word == QLatin1String("true");
    return isYes ? QStringLiteral("yes") : word == QLatin1String("no") || word == QLatin1String("false") ? QStringLiteral("no") : QString();
}

/// "18+" is a number, too.
QString numberIn(const QString &text)
{
    bool isNumber = false;
    QString plain = text.trimmed();
    if (plain.endsWith(u'+'))
        plain.chop(1);
    const double number = plain.toDouble(&isNumber);
    return isNumber && number > 0 && number < 1e6 ? QString::number(number, 'f', QLocale::FloatingPointShortest) : QString();
}

const Value &at(const Value &keys, const QString &key)
{
    const QString top = key.section(u'.', 0, 0), below = key.section(u'.', 1);
    return below.isEmpty() ? keys[top] : keys[top][below];
}

} // namespace

QString settledFact(const OfferFact &fact, const QString &text)
{
    switch (fact.is) {
    case OfferFact::Is::Line: return lineOfFeed(text, LongestLine);
    case OfferFact::Is::List: return writtenList(partsOf(text));
    case OfferFact::Is::YesNo: return yesOrNo(text);
    case OfferFact::Is::Number: return numberIn(text);
    case OfferFact::Is::Date: return QDate::fromString(text.trimmed().left(10), Qt::ISODate).toString(Qt::ISODate);
    case OfferFact::Is::Risk: return riskNamed(text.trimmed()) ? text.trimmed().toLower() : QString();
    }
    return {};
}

QMap<QString, QString> offerFactsOf(const Value &keys)
{
    QMap<QString, QString> facts;
    for (const OfferFact &fact : OfferFacts) {
        const QString key = QString::fromLatin1(fact.key);
        const Value &value = at(keys, key);
        if (const QString settled = settledFact(fact, fact.is == OfferFact::Is::List ? writtenList(value.texts()) : value.text()); !settled.isEmpty())
            facts.insert(key, settled);
    }
    return facts;
}

int offerFactNamed(const QString &name)
{
    static const QHash<QString, int> known = [] {
        QHash<QString, int> all;
        for (int i = 0; i < OfferFactCount; ++i)
            all.insert(columnOf(OfferFacts[i]), i);
        return all;
    }();
    return known.value(name.toLower().replace(u'-', u'_').replace(u'.', u'_'), -1);
}

void takeFact(QMap<QString, QString> &facts, int which, const QString &text)
{
    if (which < 0)
        return;
    if (const QString settled = settledFact(OfferFacts[which], text); !settled.isEmpty())
        facts.insert(QString::fromLatin1(OfferFacts[which].key), settled);
}

QLatin1StringView columnOf(const OfferFact &fact)
{
    static const QByteArrayList columns = [] {
        QByteArrayList all;
        for (const OfferFact &each : OfferFacts)
            all.append(QByteArray(each.key).replace('.', '_'));
        return all;
    }();
    return QLatin1StringView(columns[&fact - OfferFacts]);
}

Value valueOf(const OfferFact &fact, const QString &settled)
{
    Value value;
    if (settled.isEmpty())
        return value;
    value.is = settled;
    if (fact.is == OfferFact::Is::List) {
        Value::List list;
        for (const QString &part : partsOf(settled)) {
            list.append(Value());
            list.last().is = part;
        }
        value.is = list;
    }
    return value;
}

} // namespace mycel::model
