#include "ui/finder/whenfilter.h"

#include "ui/parts/chips.h"
#include "ui/parts/dayline.h"

namespace mycel::ui {

namespace {

using model::Span;
constexpr int UsualDays = 14;

DayLine *dayLine(const QString &name, const QDate &day, QWidget *parent)
{
    auto *line = new DayLine(name, parent);
    line->setDay(day);
    line->setToolTip(name);
    return line;
}

} // namespace

WhenFilter::WhenFilter(QWidget *parent)
    : FilterPart(tr("When"), parent)
{
    auto *days = new QWidget(this), *times = new QWidget(this);
    FlowLayout *const dayRow = chipRow(days), *const timeRow = chipRow(times);
    using model::Choice;
    const std::tuple<Span, QString, std::optional<Choice>> spans[] = {{Span::Today, tr("Today"), Choice::Today}, {Span::Weekend, tr("This weekend"), Choice::Weekend}, {Span::SevenDays, tr("7 days"), Choice::SevenDays}, {Span::Month, tr("31 days"), Choice::Month}, {Span::Dates, tr("Dates…"), std::nullopt}};
    for (const auto &[span, text, choice] : spans) {
        QPushButton *button = chip(dayRow, text, choice);
        m_spans.emplace_back(span, button);
        connect(button, &QPushButton::clicked, this, [this, span = span](bool chosen) {
            chooseSpan(chosen ? span : Span::Any);
            Q_EMIT changed();
        });
    }
    column()->addWidget(days);
    m_dates = new QWidget(this);
    auto *dateRow = new QVBoxLayout(m_dates);
    dateRow->setContentsMargins(0, 0, 0, 0);
    m_from = dayLine(tr("From this day"), QDate::currentDate(), m_dates);
    m_to = dayLine(tr("To this day"), QDate::currentDate().addDays(UsualDays), m_dates);
    dateRow->addWidget(m_from);
    dateRow->addWidget(m_to);
    m_dates->hide();
    column()->addWidget(m_dates);
    m_weekends = chip(timeRow, tr("Weekends"), Choice::Weekends);
    m_evenings = chip(timeRow, tr("Evenings"), Choice::Evenings, tr("From 17 o'clock"));
    m_weekdays = chip(timeRow, tr("Weekdays"), Choice::Weekdays, tr("On a weekday before 17 o'clock"));
    m_once = chip(timeRow, tr("One-off"), Choice::OneOff);
    m_regular = chip(timeRow, tr("Regular"), Choice::Regular);
    column()->addWidget(times);
    for (QPushButton *button : {m_weekends, m_evenings, m_weekdays, m_once, m_regular})
        connect(button, &QPushButton::clicked, this, &FilterPart::changed);
    for (DayLine *line : {m_from, m_to}) {
        connect(line, &DayLine::dayEdited, this, [this, line] {
            if (line->wrong().isEmpty())
                Q_EMIT changed();
        });
    }
}

void WhenFilter::setMatches(const model::Matches &matches)
{
    for (const Counted &each : std::as_const(m_counted))
        sayCount(each.chip, each.name, matches.counts.of(each.choice));
}

QPushButton *WhenFilter::chip(QLayout *row, const QString &text, std::optional<model::Choice> choice, const QString &hint)
{
    QPushButton *button = choiceChip(text, row->parentWidget());
    if (choice)
        m_counted.append({*choice, button, text});
    button->setToolTip(hint);
    row->addWidget(button);
    return button;
}

void WhenFilter::chooseSpan(Span span)
{
    for (const auto &[its, button] : m_spans)
        button->setChecked(its == span);
    m_dates->setVisible(span == Span::Dates);
}

void WhenFilter::applyTo(model::Wanted &wanted) const
{
    wanted.span = Span::Any;
    for (const auto &[span, button] : m_spans) {
        if (button->isChecked())
            wanted.span = span;
    }
    if (wanted.span == Span::Dates) {
        const QDate from = m_from->day().isValid() ? m_from->day() : QDate::currentDate();
        const QDate to = m_to->day().isValid() ? m_to->day() : from.addDays(UsualDays);
        wanted.from = from.startOfDay().toUTC();
        wanted.to = to.addDays(1).startOfDay().toUTC();
    }
    wanted.hours = {m_evenings->isChecked(), m_weekends->isChecked(), m_weekdays->isChecked()};
    const bool either = m_once->isChecked() == m_regular->isChecked();
    wanted.oneOff = either || m_once->isChecked();
    wanted.regular = either || m_regular->isChecked();
}

void WhenFilter::show(const model::Wanted &wanted)
{
    chooseSpan(wanted.span);
    if (wanted.from.isValid())
        m_from->setDay(wanted.from.toLocalTime().date());
    if (wanted.to.isValid())
        m_to->setDay(wanted.to.toLocalTime().date().addDays(-1));
    m_evenings->setChecked(wanted.hours.evenings);
    m_weekends->setChecked(wanted.hours.weekends);
    m_weekdays->setChecked(wanted.hours.weekdays);
    m_once->setChecked(wanted.oneOff && !wanted.regular);
    m_regular->setChecked(wanted.regular && !wanted.oneOff);
}

} // namespace mycel::ui
