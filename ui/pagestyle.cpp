// Theme's part for pages: the style sheet of the engine, and what a text browser understands of one.
#include "ui/theme.h"

#include <QFile>
#include <QRegularExpression>

namespace mycel::ui {

namespace {

QByteArray variables(const Theme &theme)
{
    const std::pair<const char *, QColor> colours[] = {{"surface", theme.surface}, {"window", theme.window}, {"text", theme.text}, {"muted", theme.muted}, {"line", theme.line},
                                                       {"accent", theme.accent}, {"onAccent", theme.onAccent}, {"tint", theme.guide.tint}, {"error", theme.error},
                                                       {"new", theme.engagement.text}, {"newTint", theme.engagement.tint}};
    QByteArray css = ":root{";
    for (const auto &[name, colour] : colours)
        css += QByteArray("--") + name + ':' + colour.name().toLatin1() + ';';
    return css + '}';
}

} // namespace

QByteArray Theme::pageStyle() const
{
    QFile file(QStringLiteral(":/reader/page.css"));
    const QByteArray css = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return variables(*this) + "@media print{" + variables(light()) + "}" + css; // paper is white
}

QString Theme::plainPageStyle(qreal scale) const
{
    QString css = QStringLiteral("body { color: %1; } p, li { font-size: 17px; line-height: 145%; } h1 { font-size: 29px; } h2 { font-size: 21px; margin-top: 26px; } h3 { font-size: 18px; margin-top: 20px; }"
                                 "p.summary { color: %2; font-size: 17px; } p.meta { color: %2; font-size: 13px; } a { color: %3; } .dead { color: %2; text-decoration: line-through; }"
                                 "code, pre { background: %4; font-size: 15px; } blockquote { color: %2; } li.task { list-style-type: none; } th { background: %4; padding: 5px; } td { padding: 5px; }"
                                 "table.facts td { color: %1; padding: 2px 22px 2px 0; font-size: 13px; } table.facts td.key { color: %2; } .remote-picture, .where { color: %2; } p.caption { color: %2; font-size: 13px; }"
                                 ".mention { color: %3; font-weight: 600; } table.frame { border-style: dashed; border-color: %5; margin-top: 8px; }")
                      .arg(text.name(), muted.name(), accent.name(), window.name(), line.name());
    static const QRegularExpression size(QStringLiteral("font-size: (\\d+)px"));
    QString scaled;
    qsizetype from = 0;
    for (auto each = size.globalMatch(css); each.hasNext();) {
        const auto match = each.next();
        scaled += css.mid(from, match.capturedStart(1) - from) + QString::number(qRound(match.captured(1).toInt() * scale));
        from = match.capturedEnd(1);
    }
    return scaled + css.mid(from);
}

} // namespace mycel::ui
