#include "model/index/conditions.h"

#include "model/index/labels.h"

namespace mycel::model {

namespace {

qint64 startOf(const QDate &day)
{
    return QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
}

struct Sql {
    QString text;
    QVariantList values;

    void add(const Sql &other)
    {
        text += (text.isEmpty() ? QString() : QStringLiteral(" AND ")) + other.text;
        values += other.values;
    }
};

Sql isOfKind(Kind kind)
{
    return {QStringLiteral("i.kind = ?"), {int(kind)}};
}

Sql isAbout(const QString &topic)
{
    return {QStringLiteral("i.no IN (SELECT item FROM topics WHERE topic = ?)"), {topic}};
}

/// The topics that there are, each looked up behind the one before: there are few, of many items.
Sql isAboutTyped(const QString &topic)
{
    return {QStringLiteral("i.no IN (SELECT item FROM topics WHERE topic IN (WITH RECURSIVE each(topic) AS (SELECT min(topic) FROM topics"
                           " UNION ALL SELECT (SELECT min(topic) FROM topics WHERE topic > each.topic) FROM each WHERE each.topic IS NOT NULL)"
                           " SELECT topic FROM each WHERE foldedname(topic) = foldedname(?)))"), {topic}};
}

Sql isIn(const QString &lang)
{
    return {QStringLiteral("(i.lang = ? COLLATE NOCASE OR i.lang LIKE ?)"), {lang, QString(lang + QStringLiteral("-%"))}};
}

/// What no label can say.
Sql restOf(const Operators &asked)
{
    Sql rest;
    if (!asked.library.isEmpty())
        rest.add({QStringLiteral("i.library IN (SELECT no FROM libraries WHERE key = ? OR instr(foldedname(name), foldedname(?)))"), {asked.library, asked.library}});
    if (!asked.by.isEmpty())
        rest.add({QStringLiteral("(instr(foldedname(i.authors), foldedname(?)) OR instr(foldedname(i.changed_by), foldedname(?)))"), {asked.by, asked.by}});
    if (asked.changedFrom.isValid())
        rest.add({QStringLiteral("i.changed >= ?"), {startOf(asked.changedFrom)}});
    if (asked.changedTo.isValid())
        rest.add({QStringLiteral("i.changed < ?"), {startOf(asked.changedTo.addDays(1))}});
    if (!asked.type.isEmpty() && !kindNamed(asked.type))
        rest.add({QStringLiteral("0"), {}});
    return rest;
}

Sql allOf(const Operators &asked)
{
    Sql all = restOf(asked);
    if (const auto kind = kindNamed(asked.type))
        all.add(isOfKind(*kind));
    if (!asked.topic.isEmpty())
        all.add(isAboutTyped(asked.topic));
    if (!asked.lang.isEmpty())
        all.add(isIn(asked.lang));
    return all;
}

} // namespace

QList<QByteArray> Conditions::labels() const
{
    QList<QByteArray> labels;
    for (const Condition &condition : choices)
        labels.append(condition.label);
    return labels;
}

Conditions conditionsOf(const Query &query, const Words &words, qint64 library)
{
    Conditions conditions;
    const auto choose = [&conditions](Choice choice, const QByteArray &label, const Sql &sql, bool isTyped) { conditions.choices.append({choice, label, sql.text, sql.values, isTyped}); };
    const Operators &asked = words.asked;
    if (const auto kind = asked.type.isEmpty() ? query.kind : kindNamed(asked.type))
        choose(Choice::Kind, labelOfKind(*kind), isOfKind(*kind), !asked.type.isEmpty());
    if (!query.topic.isEmpty())
        choose(Choice::Topic, labelOfTopic(query.topic), isAbout(query.topic.toLower()), false);
    if (!asked.topic.isEmpty())
        choose(Choice::Topic, labelOfTypedTopic(asked.topic), isAboutTyped(asked.topic), true);
    for (const auto &[lang, isTyped] : {std::pair(query.lang, false), std::pair(asked.lang, true)}) {
        if (!lang.isEmpty())
            choose(Choice::Language, labelOfLanguage(lang), isIn(lang), isTyped);
    }
    if (!query.library.isEmpty())
        choose(Choice::Library, labelOfLibrary(library), {QStringLiteral("i.library = ?"), {library}}, false);
    Sql rest = restOf(asked);
    for (const Operators &unwanted : words.without) {
        const Sql all = allOf(unwanted);
        rest.add({QStringLiteral("NOT (%1)").arg(all.text), all.values});
    }
    conditions.rest = rest.text;
    conditions.restValues = rest.values;
    return conditions;
}

QString whereOf(const QStringList &conditions)
{
    QStringList some = conditions;
    some.removeAll(QString());
    return some.isEmpty() ? QString() : QStringLiteral(" WHERE ") + some.join(QStringLiteral(" AND "));
}

} // namespace mycel::model
