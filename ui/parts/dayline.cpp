#include "ui/parts/dayline.h"

#include "ui/icons.h"
#include "ui/words/daytext.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QTextCharFormat>
#include <QToolButton>
#include <QWidgetAction>

namespace mycel::ui {

namespace {

constexpr QSize CalendarSize(308, 268); // six weeks of days that a finger can meet

QCalendarWidget *makeCalendar(QWidget *parent)
{
    auto *calendar = new QCalendarWidget(parent);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    calendar->setMinimumSize(CalendarSize);
    const QColor ink = calendar->palette().color(QPalette::Text);
    QTextCharFormat asAnyDay;
    asAnyDay.setForeground(ink);
    calendar->setWeekdayTextFormat(Qt::Saturday, asAnyDay);
    calendar->setWeekdayTextFormat(Qt::Sunday, asAnyDay);
    const bool mirrored = calendar->isRightToLeft();
    for (const auto &[name, picture] : {std::pair("qt_calendar_prevmonth", mirrored ? "forward" : "back"), std::pair("qt_calendar_nextmonth", mirrored ? "back" : "forward")}) {
        if (auto *step = calendar->findChild<QToolButton *>(QLatin1String(name)))
            step->setIcon(icon(QLatin1String(picture), ink));
    }
    return calendar;
}

} // namespace

DayLine::DayLine(const QString &name, QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(name);
    setPlaceholderText(tr("Day"));
    m_calendar = addAction(QIcon(), QLineEdit::TrailingPosition);
    m_calendar->setText(tr("Choose from a calendar"));
    m_calendar->setToolTip(m_calendar->text());
    paintIcon();
    connect(m_calendar, &QAction::triggered, this, &DayLine::openCalendar);
    connect(this, &QLineEdit::textEdited, this, &DayLine::dayEdited);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (const QDate typed = day(); typed.isValid())
            setDay(typed);
    });
}

void DayLine::setDay(const QDate &day)
{
    m_set = day;
    m_made = day.isValid() ? words::dayText(day) : QString();
    setText(m_made);
    setCursorPosition(0);
}

QDate DayLine::day() const
{
    return m_set.isValid() && text() == m_made ? m_set : words::dayFrom(text());
}

QString DayLine::wrong() const
{
    return isEmpty() || day().isValid() ? QString() : tr("A day is written like %1 or 2026-05-01.").arg(words::dayText(QDate(2026, 5, 1), {}));
}

void DayLine::choose(const QDate &day)
{
    setDay(day);
    Q_EMIT dayEdited();
}

void DayLine::paintIcon()
{
    m_calendar->setIcon(icon(QStringLiteral("calendar"), palette().color(QPalette::PlaceholderText)));
}

void DayLine::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_calendar)
        paintIcon();
}

void DayLine::openCalendar()
{
    QMenu menu;
    QCalendarWidget *const calendar = makeCalendar(&menu);
    calendar->setAccessibleName(accessibleName());
    calendar->setSelectedDate(day().isValid() ? day() : QDate::currentDate());
    auto *inside = new QWidgetAction(&menu);
    inside->setDefaultWidget(calendar);
    menu.addAction(inside);
    for (const auto chosen : {&QCalendarWidget::clicked, &QCalendarWidget::activated}) {
        connect(calendar, chosen, &menu, [this, &menu](const QDate &day) {
            choose(day);
            menu.close();
        });
    }
    QMetaObject::invokeMethod(calendar, [calendar] { calendar->setFocus(Qt::PopupFocusReason); }, Qt::QueuedConnection);
    menu.exec(mapToGlobal(rect().bottomLeft()));
}

void DayLine::keyPressEvent(QKeyEvent *event)
{
    const bool isUp = event->key() == Qt::Key_Up, isDown = event->key() == Qt::Key_Down;
    if (isDown && event->modifiers().testFlag(Qt::AltModifier))
        openCalendar();
    else if ((isUp || isDown) && day().isValid())
        choose(day().addDays(isUp ? 1 : -1));
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace mycel::ui
