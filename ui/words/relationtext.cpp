#include "ui/words/relationtext.h"

#include <QCoreApplication>
#include <QHash>

namespace mycel::words {

QString relationText(const QString &rel)
{
    static const QHash<QString, const char *> texts{
        {QStringLiteral("uses"), QT_TRANSLATE_NOOP("Relations", "uses")},
        {QStringLiteral("explains"), QT_TRANSLATE_NOOP("Relations", "explains")},
        {QStringLiteral("example-of"), QT_TRANSLATE_NOOP("Relations", "is an example of")},
        {QStringLiteral("risk-of"), QT_TRANSLATE_NOOP("Relations", "is a risk of")},
        {QStringLiteral("alternative-to"), QT_TRANSLATE_NOOP("Relations", "is another way to")},
        {QStringLiteral("prepares-for"), QT_TRANSLATE_NOOP("Relations", "prepares for")},
        {QStringLiteral("corrects"), QT_TRANSLATE_NOOP("Relations", "corrects")},
        {QStringLiteral("part-of"), QT_TRANSLATE_NOOP("Relations", "is part of")},
        {QStringLiteral("supersedes"), QT_TRANSLATE_NOOP("Relations", "replaces")},
        {QStringLiteral("adapted_from"), QT_TRANSLATE_NOOP("Relations", "is adapted from")},
        {QStringLiteral("campaign"), QT_TRANSLATE_NOOP("Relations", "campaign")},
        {QStringLiteral("group"), QT_TRANSLATE_NOOP("Relations", "group")},
        {QStringLiteral("parent"), QT_TRANSLATE_NOOP("Relations", "belongs to")},
        {QStringLiteral("methods"), QT_TRANSLATE_NOOP("Relations", "method")},
        {QStringLiteral("method"), QT_TRANSLATE_NOOP("Relations", "method")},
        {QStringLiteral("feeds"), QT_TRANSLATE_NOOP("Relations", "lesson for it")},
        {QStringLiteral("prepare"), QT_TRANSLATE_NOOP("Relations", "read before")},
    };
    const char *text = texts.value(rel);
    return text ? QCoreApplication::translate("Relations", text) : rel;
}

} // namespace mycel::words
