// Whether every text of the window can be read: contrast by the formula of WCAG 2.1 (1.4.3: 4.5 to 1; 1.4.11: 3 to 1).
#include "ui/theme.h"

#include <QTest>

#include <cmath>

using namespace mycel::ui;

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFormulaIsTheStandards()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448); // the best-known grey that just fails
    }

    void everyTextIsReadableOnItsGround_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const bool dark : {false, true}) {
            const Theme theme = dark ? Theme::dark() : Theme::light();
            const auto add = [dark](const char *text, const QColor &ink, const char *on, const QColor &ground) {
                QTest::addRow("%s on %s, %s", text, on, dark ? "dark" : "light") << ink << ground;
            };
            const std::pair<const char *, QColor> grounds[] = {{"the window", theme.window}, {"the sidebar", theme.sidebar}, {"a surface", theme.surface}};
            for (const auto &[on, ground] : grounds) {
                add("text", theme.text, on, ground);
                add("muted text", theme.muted, on, ground);
                add("accented text", theme.accent, on, ground);
                add("an error", theme.error, on, ground);
            }
            add("text", theme.onAccent, "the accent", theme.accent);
            add("accented text", theme.accent, "a chosen chip", theme.guide.tint);
            const std::pair<const char *, Ink> inks[] = {{"guide", theme.guide}, {"experience", theme.experience}, {"campaign", theme.campaign}, {"discussion", theme.discussion}, {"engagement", theme.engagement}};
            for (const auto &[kind, ink] : inks) {
                add(kind, ink.text, "its tint", ink.tint);
                add(kind, ink.text, "a surface", theme.surface);
            }
            const QPalette palette = theme.palette();
            add("placeholder", palette.color(QPalette::PlaceholderText), "a field", palette.color(QPalette::Base));
            add("chosen text", palette.color(QPalette::HighlightedText), "the choice", palette.color(QPalette::Highlight));
            add("tool tip", palette.color(QPalette::ToolTipText), "its ground", palette.color(QPalette::ToolTipBase));
            add("text", theme.text, "the box of what went wrong", theme.engagement.tint);
            add("muted text", theme.muted, "the box of what went wrong", theme.engagement.tint);
            add("link", palette.color(QPalette::Link), "a page", palette.color(QPalette::Base));
        }
    }
    void everyTextIsReadableOnItsGround()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        const double ratio = contrast(text, ground);
        QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 to 1").arg(ratio, 0, 'f', 2)));
    }

    void theFocusRingIsSeen()
    {
        for (const Theme &theme : {Theme::light(), Theme::dark()}) {
            for (const QColor &ground : {theme.window, theme.sidebar, theme.surface})
                QVERIFY(contrast(theme.accent, ground) >= 3);
        }
    }

    void textSizeReachesEveryFontOfTheStyleSheet()
    {
        Theme theme = Theme::light();
        theme.textScale = 2;
        QVERIFY(theme.styleSheet().contains(QLatin1String("font-size: 24px")));
        QCOMPARE(theme.font().pixelSize(), 28);
    }

    void theStyleSheetHasNoColourLeftOpen()
    {
        for (const Theme &theme : {Theme::light(), Theme::dark()})
            QVERIFY(!theme.styleSheet().contains(u'@'));
    }
};

QTEST_GUILESS_MAIN(ThemeTest)
#include "themetest.moc"
