#include "ui/words/sheettext.h"

#include "model/finder/feeds/offerevent.h"
#include "ui/words/facttext.h"
#include "ui/words/keynames.h"
#include "ui/words/repeattext.h"

#include <QCoreApplication>

namespace mycel::words {

namespace {

struct SheetText {
    Q_DECLARE_TR_FUNCTIONS(SheetText)
};

/// The part of an offer as its item says it.
model::Value valueOf(const model::OfferPart &part)
{
    if (part.keys.size() == 1 && part.keys.first().first == part.name)
        return part.keys.first().second;
    model::Value value;
    model::Value::Map map;
    for (const auto &[key, its] : part.keys)
        map.append({key.section(u'.', 1), its});
    if (!map.isEmpty())
        value.is = map;
    return value;
}

} // namespace

QStringList sheetLines(const model::FeedEvent &event)
{
    QStringList lines;
    if (QString again = repeatText(event.when); !again.isEmpty()) {
        again[0] = again[0].toUpper();
        lines.append(again);
    }
    if (event.standing != model::Standing::Confirmed)
        lines.append(keyText(QString(model::nameOf(event.standing))));
    const QStringList inHeading{QStringLiteral("lang"), QStringLiteral("form"), QStringLiteral("status"), QStringLiteral("place"), QStringLiteral("online"), QStringLiteral("cost"), QStringLiteral("contact")};
    const QList<model::OfferPart> parts = model::partsOf(event);
    for (const model::Key &key : model::keysOf(model::Kind::Opportunity)) {
        const QString name = QString::fromLatin1(key.name);
        const auto part = std::ranges::find(parts, name, &model::OfferPart::name);
        if (part == parts.end() || part->keys.isEmpty() || inHeading.contains(name))
            continue;
        if (const QString said = factText({key, valueOf(*part)}); !said.isEmpty())
            lines.append(name == QLatin1String("sign_up") ? said : QStringLiteral("%1: %2").arg(keyText(name), said)); // which says what to do
    }
    return lines;
}

QString withoutTimeText(int offers)
{
    return offers > 0 ? SheetText::tr("%n offer(s) take place at no certain time and are not in this file; nothing of them is lost. A table (CSV) and a sheet to print hold them, too.", nullptr, offers) : QString();
}

} // namespace mycel::words
