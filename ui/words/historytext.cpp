#include "ui/words/historytext.h"

#include "ui/words/keynames.h"
#include "ui/words/plaintext.h"
#include "ui/words/statetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace mycel::words {

namespace {

struct HistoryText {
    Q_DECLARE_TR_FUNCTIONS(HistoryText)
};

constexpr qsizetype MostNamed = 4;

/// The names of what changed; what there is more of as a number.
QStringList partNames(const model::ChangedParts &changed)
{
    QStringList parts;
    for (const QString &key : changed.keys) {
        if (key != QLatin1String("updated")) // says nothing beside the date of the version
            parts.append(keyText(key));
    }
    for (const QString &section : changed.sections)
        parts.append(section.isEmpty() ? HistoryText::tr("the beginning") : HistoryText::tr("“%1”").arg(harmless(section)));
    if (const qsizetype more = parts.size() - MostNamed; more > 0) {
        parts.resize(MostNamed);
        parts.append(HistoryText::tr("%n more part(s)", nullptr, int(more)));
    }
    return parts;
}

QString authorsText(const QStringList &authors)
{
    QStringList names;
    for (const QString &author : authors.mid(0, MostNamed))
        names.append(authorText(author));
    names.removeDuplicates();
    return QLocale().createSeparatedList(names);
}

QString partsText(const model::News &news)
{
    const QStringList names = partNames(news.parts);
    return names.size() <= 2 ? QLocale().createSeparatedList(names) : HistoryText::tr("%n part(s)", nullptr, int(news.parts.keys.size() + news.parts.sections.size()));
}

} // namespace

QString authorText(const QString &author)
{
    const QString name = seenName(author);
    return name.isEmpty() || name == QLatin1String("nobody") ? HistoryText::tr("Somebody") : name;
}

QString changeText(const model::ItemVersion &version)
{
    if (version.blob.isNull())
        return HistoryText::tr("deleted it");
    if (version.created)
        return HistoryText::tr("wrote it");
    QStringList parts = partNames(version.parts);
    if (version.renamed)
        parts.prepend(HistoryText::tr("its place"));
    return parts.isEmpty() ? HistoryText::tr("changed how it is written, not what it says") : HistoryText::tr("changed %1").arg(QLocale().createSeparatedList(parts));
}

QString writingText(const model::Writing &writing)
{
    return writing.time.isValid() ? HistoryText::tr("%1, %2").arg(authorText(writing.author), whenText(writing.time)) : QString();
}

QString newsText(const model::News &news)
{
    const QString when = whenText(news.read), parts = partsText(news);
    return news.authors.isEmpty() ? HistoryText::tr("Changed since you read it (%1): %2").arg(when, parts) : HistoryText::tr("Changed since you read it (%1), by %2: %3").arg(when, authorsText(news.authors), parts);
}

QString arrivedText(const model::News &news)
{
    const QString parts = partsText(news);
    return news.authors.isEmpty() ? HistoryText::tr("This page has just changed: %1").arg(parts) : HistoryText::tr("This page has just changed, by %1: %2").arg(authorsText(news.authors), parts);
}

} // namespace mycel::words
