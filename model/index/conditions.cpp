#include "model/index/conditions.h"

#include "model/index/labels.h"

namespace mycel::model {

namespace {

qint64 startOf(const QDate &day)
{
    return QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
}

/// Text that LIKE takes for what it says.
QString likePattern(const QString &text)
{
    QString plain = text;
    plain.replace(u'\\', QLatin1String("\\\\")).replace(u'%', QLatin1String("\\%")).replace(u'_', QLatin1String("\\_"));
    return u'%' + plain + u'%';
}

class Rest {
public:
    explicit Rest(Conditions &conditions) : m_conditions(conditions) {}
    void add(const QString &sql, const QVariantList &values = {})
    {
        m_conditions.rest += (m_conditions.rest.isEmpty() ? QString() : QStringLiteral(" AND ")) + sql;
        m_conditions.restValues += values;
    }

private:
    Conditions &m_conditions;
};

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
    Rest rest(conditions);
    std::optional<Kind> kind = query.kind;
    if (!words.type.isEmpty()) {
        kind = kindNamed(words.type);
        if (!kind)
            rest.add(QStringLiteral("0"));
    }
    if (kind)
        conditions.choices.append({Choice::Kind, labelOfKind(*kind), QStringLiteral("i.kind = ?"), {int(*kind)}, !words.type.isEmpty()});
    for (const auto &[topic, isTyped] : {std::pair(query.topic.toLower(), false), std::pair(words.topic, true)}) {
        if (!topic.isEmpty())
            conditions.choices.append({Choice::Topic, labelOfTopic(topic), QStringLiteral("i.no IN (SELECT item FROM topics WHERE topic = ?)"), {topic}, isTyped});
    }
    for (const auto &[lang, isTyped] : {std::pair(query.lang, false), std::pair(words.lang, true)}) {
        if (!lang.isEmpty())
            conditions.choices.append({Choice::Language, labelOfLanguage(lang), QStringLiteral("(i.lang = ? COLLATE NOCASE OR i.lang LIKE ?)"), {lang, QString(lang + QStringLiteral("-%"))}, isTyped});
    }
    if (!query.library.isEmpty())
        conditions.choices.append({Choice::Library, labelOfLibrary(library), QStringLiteral("i.library = ?"), {library}, false});
    if (!words.library.isEmpty())
        rest.add(QStringLiteral("(l.key = ? OR l.name LIKE ? ESCAPE '\\')"), {words.library, likePattern(words.library)});
    if (!words.by.isEmpty())
        rest.add(QStringLiteral("(i.authors LIKE ? ESCAPE '\\' OR i.changed_by LIKE ? ESCAPE '\\')"), {likePattern(words.by), likePattern(words.by)});
    if (words.changedFrom.isValid())
        rest.add(QStringLiteral("i.changed >= ?"), {startOf(words.changedFrom)});
    if (words.changedTo.isValid())
        rest.add(QStringLiteral("i.changed < ?"), {startOf(words.changedTo.addDays(1))});
    return conditions;
}

QString whereOf(const QStringList &conditions)
{
    QStringList some = conditions;
    some.removeAll(QString());
    return some.isEmpty() ? QString() : QStringLiteral(" WHERE ") + some.join(QStringLiteral(" AND "));
}

} // namespace mycel::model
