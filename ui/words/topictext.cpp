#include "ui/words/topictext.h"

#include <QCoreApplication>

namespace mycel::words {

namespace {

/// Those of model::defaultTopics().
constexpr const char *Topics[] = {
    QT_TRANSLATE_NOOP("Topics", "organising"),
    QT_TRANSLATE_NOOP("Topics", "actions"),
    QT_TRANSLATE_NOOP("Topics", "culture"),
    QT_TRANSLATE_NOOP("Topics", "strategy"),
    QT_TRANSLATE_NOOP("Topics", "communication"),
    QT_TRANSLATE_NOOP("Topics", "campaigning"),
    QT_TRANSLATE_NOOP("Topics", "events"),
    QT_TRANSLATE_NOOP("Topics", "rights"),
    QT_TRANSLATE_NOOP("Topics", "security"),
    QT_TRANSLATE_NOOP("Topics", "health"),
    QT_TRANSLATE_NOOP("Topics", "climate"),
    QT_TRANSLATE_NOOP("Topics", "housing"),
    QT_TRANSLATE_NOOP("Topics", "labour"),
    QT_TRANSLATE_NOOP("Topics", "migration"),
    QT_TRANSLATE_NOOP("Topics", "democracy"),
    QT_TRANSLATE_NOOP("Topics", "feminism"),
    QT_TRANSLATE_NOOP("Topics", "anti-racism"),
    QT_TRANSLATE_NOOP("Topics", "peace"),
    QT_TRANSLATE_NOOP("Topics", "education"),
    QT_TRANSLATE_NOOP("Topics", "digital"),
};

} // namespace

QString topicText(const QString &topic)
{
    const auto usual = std::ranges::find(Topics, topic, [](const char *each) { return QString::fromLatin1(each); });
    return usual == std::end(Topics) ? topic : QCoreApplication::translate("Topics", *usual);
}

} // namespace mycel::words
