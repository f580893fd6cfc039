#include "ui/libraries/handbooks.h"

#include <QCoreApplication>

namespace mycel::ui {

namespace {

struct Handbooks {
    Q_DECLARE_TR_FUNCTIONS(Handbooks)
};

} // namespace

QList<Handbook> publicHandbooks()
{
    return {
        {QStringLiteral("Activist Handbook"), Handbooks::tr("How to organise, campaign and take action, written by activists of many movements."),
         QStringLiteral("English, العربية, Deutsch, Español, Français, Nederlands …"), QStringLiteral("CC BY-NC-SA 4.0"), QStringLiteral("https://github.com/activisthandbook/activisthandbook")},
        {QStringLiteral("Loomio Cooperative Handbook"), Handbooks::tr("How a worker cooperative decides, pays, hires and cares for its people."),
         QStringLiteral("English"), QStringLiteral("CC BY-SA 4.0"), QStringLiteral("https://github.com/loomio/loomio-coop-handbook")},
        {QStringLiteral("Umbrella"), Handbooks::tr("Digital and physical security for people who are at risk."),
         QStringLiteral("English, العربية, Español, فارسی, Русский …"), QStringLiteral("CC BY-NC-SA 4.0"), QStringLiteral("https://github.com/securityfirst/umbrella-content")},
    };
}

} // namespace mycel::ui
