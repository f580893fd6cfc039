#include "ui/words/historytext.h"

#include "ui/words/keynames.h"
#include "ui/words/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

namespace mycel::words {

namespace {

struct HistoryText {
    Q_DECLARE_TR_FUNCTIONS(HistoryText)
};

constexpr qsizetype MostNamed = 4;

} // namespace

QString authorText(const QString &author)
{
    const QString name = harmless(author).trimmed();
    return name.isEmpty() || name == QLatin1String("nobody") ? HistoryText::tr("Somebody") : name;
}

QString changeText(const model::ItemVersion &version)
{
    if (version.blob.isNull())
        return HistoryText::tr("deleted it");
    if (version.created)
        return HistoryText::tr("wrote it");
    QStringList parts;
    for (const QString &key : version.parts.keys) {
        if (key != QLatin1String("updated")) // says nothing beside the date of the version
            parts.append(keyText(key));
    }
    for (const QString &section : version.parts.sections)
        parts.append(section.isEmpty() ? HistoryText::tr("the beginning") : HistoryText::tr("“%1”").arg(harmless(section)));
    if (const qsizetype more = parts.size() - MostNamed; more > 0) {
        parts.resize(MostNamed);
        parts.append(HistoryText::tr("%n more part(s)", nullptr, int(more)));
    }
    if (version.renamed)
        parts.prepend(HistoryText::tr("its place"));
    return parts.isEmpty() ? HistoryText::tr("changed how it is written, not what it says") : HistoryText::tr("changed %1").arg(QLocale().createSeparatedList(parts));
}

} // namespace mycel::words
