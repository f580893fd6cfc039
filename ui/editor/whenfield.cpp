#include "ui/editor/whenfield.h"

#include "model/finder/calendar.h"
#include "model/finder/recurrence.h"
#include "ui/parts/calm.h"
#include "ui/parts/dayline.h"
#include "ui/words/daytext.h"
#include "ui/words/repeattext.h"
#include "ui/words/statetext.h"

#include <QCompleter>
#include <QLabel>
#include <QTimeZone>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {

/// One with an offset is left to whoever wrote it: the form has clocks, and this would be another one's.
std::optional<model::Moment> momentOfForm(const QString &written)
{
    const auto moment = model::momentIn(written);
    return moment && moment->utc && !written.trimmed().endsWith(u'Z') ? std::nullopt : moment;
}

/// A time by the clock that is named beside it, as the finder has it; else as it is written.
QString shownTime(const model::Value &value, QStringView key)
{
    const QString written = value[key].text();
    const auto moment = model::momentIn(written);
    const QByteArray named = value[u"tz"].text().trimmed().toLatin1();
    const QTimeZone zone = named.isEmpty() ? QTimeZone() : QTimeZone(named);
    return moment && moment->utc && zone.isValid() ? model::wallIn(moment->time, zone).toString(QStringLiteral("yyyyMMddTHHmmss")) : written;
}

using model::Every;
constexpr int TimeWidth = 72;

QVBoxLayout *columnOf(QWidget *of)
{
    auto *column = new QVBoxLayout(of);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    return column;
}

QLabel *smallLabel(const QString &text, QWidget *of)
{
    auto *label = new QLabel(text, of);
    label->setObjectName(QStringLiteral("small"));
    of->layout()->addWidget(label);
    return label;
}

} // namespace

MomentLine::MomentLine(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_day = new DayLine(tr("%1: day").arg(name), this);
    m_time = new QLineEdit(this);
    m_time->setAccessibleName(tr("%1: time").arg(name));
    m_time->setPlaceholderText(words::clockText(QTime(18, 0)));
    m_time->setFixedWidth(TimeWidth);
    row->addWidget(m_day, 1);
    row->addWidget(m_time);
    setFocusProxy(m_day);
    connect(m_day, &DayLine::dayEdited, this, [this] {
        takeApart();
        Q_EMIT edited();
    });
    connect(m_time, &QLineEdit::textEdited, this, &MomentLine::edited);
    connect(m_time, &QLineEdit::editingFinished, this, [this] {
        if (const QTime typed = time(); typed.isValid())
            setTime(typed);
    });
}

void MomentLine::setTime(const QTime &time)
{
    m_set = time;
    m_made = time.isValid() ? words::clockText(time) : QString();
    m_time->setText(m_made);
}

/// What was pasted as a program writes it: a day and a time in one.
void MomentLine::takeApart()
{
    const auto pasted = momentOfForm(m_day->text());
    if (!pasted || pasted->wholeDay)
        return;
    m_day->setDay(pasted->time.date());
    setTime(pasted->time.time());
}

void MomentLine::show(const QString &written, bool withDay)
{
    const auto moment = momentOfForm(written);
    m_day->setDay(moment && withDay ? moment->time.date() : QDate());
    setTime(moment && !moment->wholeDay ? moment->time.time() : QTime());
    if (!moment)
        m_day->setText(written); // its reader may know what is meant
}

QDate MomentLine::day() const
{
    return m_day->day();
}

QTime MomentLine::time() const
{
    return m_set.isValid() && m_time->text() == m_made ? m_set : words::clockFrom(m_time->text());
}

bool MomentLine::isEmpty() const
{
    return m_day->isEmpty() && m_time->text().trimmed().isEmpty();
}

QString MomentLine::written(const QDate &meant) const
{
    const QString dayTyped = m_day->text().trimmed(), timeTyped = m_time->text().trimmed();
    const QDate date = m_day->isEmpty() ? meant : day();
    if (!date.isValid() || (!timeTyped.isEmpty() && !time().isValid()))
        return QStringLiteral("%1 %2").arg(dayTyped, timeTyped).trimmed();
    const QString written = date.toString(Qt::ISODate);
    return timeTyped.isEmpty() ? written : written + QLatin1Char('T') + time().toString(QStringLiteral("HH:mm"));
}

QString MomentLine::wrong() const
{
    if (const QString wrong = m_day->wrong(); !wrong.isEmpty())
        return wrong;
    return m_time->text().trimmed().isEmpty() || time().isValid() ? QString() : tr("A time is written like %1.").arg(words::clockText(QTime(18, 0)));
}

const QStringList &WhenField::keys()
{
    static const QStringList keys{QStringLiteral("dtstart"), QStringLiteral("dtend"), QStringLiteral("tz"), QStringLiteral("rrule"), QStringLiteral("exdate")};
    return keys;
}

WhenField::WhenField(QWidget *parent)
    : KeyField(parent)
{
    QVBoxLayout *const column = columnOf(this);
    smallLabel(tr("Begins"), this);
    m_begin = new MomentLine(tr("Begins"), this);
    column->addWidget(m_begin);
    smallLabel(tr("Ends"), this);
    m_end = new MomentLine(tr("Ends"), this);
    m_end->dayLine()->setPlaceholderText(tr("Same day"));
    column->addWidget(m_end);
    m_wrong = new QLabel(this);
    m_wrong->setObjectName(QStringLiteral("error"));
    m_wrong->setWordWrap(true);
    m_wrong->hide();
    column->addWidget(m_wrong);
    smallLabel(tr("Repeats"), this);
    m_repeats = new CalmComboBox(this);
    m_repeats->setAccessibleName(tr("Repeats"));
    m_repeats->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(m_repeats);
    m_untilRow = new QWidget(this);
    columnOf(m_untilRow);
    smallLabel(tr("The last time at latest"), m_untilRow);
    m_until = new DayLine(tr("The last time at latest"), m_untilRow);
    m_until->setPlaceholderText(tr("Without an end"));
    m_untilRow->layout()->addWidget(m_until);
    column->addWidget(m_untilRow);
    m_zoneRow = new QWidget(this);
    columnOf(m_zoneRow);
    smallLabel(tr("By the clock of"), m_zoneRow);
    m_zone = new CalmComboBox(m_zoneRow);
    m_zone->setAccessibleName(tr("By the clock of"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds()) {
        if (zone.contains('/') || zone == "UTC")
            m_zone->addItem(QString::fromLatin1(zone));
    }
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zoneRow->layout()->addWidget(m_zone);
    column->addWidget(m_zoneRow);
    setFocusProxy(m_begin);
    connect(m_begin, &MomentLine::edited, this, &WhenField::changeBegin);
    connect(m_end, &MomentLine::edited, this, [this] { check(); touch(); });
    connect(m_until, &DayLine::dayEdited, this, [this] { check(); touch(); });
    connect(m_repeats, &QComboBox::activated, this, [this] { arrange(); touch(); });
    connect(m_zone, &QComboBox::currentTextChanged, this, [this] { check(); touch(); });
}

void WhenField::show(const model::Value &value)
{
    const QString beginShown = shownTime(value, u"dtstart"), endShown = shownTime(value, u"dtend");
    m_begin->show(beginShown);
    const auto begin = momentOfForm(beginShown), end = momentOfForm(endShown);
    if (end && end->wholeDay) { // the file has the day after its last
        m_end->show(end->time.date().addDays(-1).toString(Qt::ISODate));
    } else {
        // The day that would be meant anyway is left open, so that it goes along with the beginning.
        const qint64 days = begin && end ? begin->time.date().daysTo(end->time.date()) : -1;
        m_end->show(endShown, !(days == 0 || (days == 1 && end->time.time() <= begin->time.time())));
    }
    m_zone->setCurrentText(begin && begin->utc ? QStringLiteral("UTC") : value[u"tz"].text());
    const model::When when = model::whenOf(value);
    const model::Recurrence recurrence = model::recurrenceOf(when);
    m_rule = value[u"rrule"].text();
    m_last = recurrence.until;
    nameRepetitions();
    const Every every = !when.start.isValid() && !m_rule.isEmpty() ? Every::OwnRule : recurrence.every; // of a day that is not known
    m_repeats->setCurrentIndex(qMax(0, m_repeats->findData(int(every))));
    m_until->setDay(recurrence.until);
    arrange();
}

/// What is offered depends on the day on which it begins.
void WhenField::nameRepetitions()
{
    const QDate day = m_begin->day();
    if (!day.isValid() && m_repeats->count() > 1)
        return; // it is being typed: what was chosen stays
    const int chosen = m_repeats->count() ? m_repeats->currentData().toInt() : int(Every::Once);
    const QSignalBlocker quiet(m_repeats);
    m_repeats->clear();
    for (const Every every : {Every::Once, Every::Day, Every::Week, Every::SecondWeek, Every::MonthOnDay, Every::MonthOnWeekday}) {
        if (every == Every::Once || day.isValid())
            m_repeats->addItem(words::everyText(every, day), int(every));
    }
    if (!m_rule.isEmpty())
        m_repeats->addItem(words::everyText(Every::OwnRule, day), int(Every::OwnRule));
    m_repeats->setCurrentIndex(qMax(0, m_repeats->findData(chosen)));
}

void WhenField::changeBegin()
{
    // What had no zone is meant by whatever clock hangs there.
    if (m_begin->time().isValid() && m_zone->currentText().isEmpty() && given()[keys()[0]].isNone())
        m_zone->setCurrentText(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    nameRepetitions();
    arrange();
    touch();
}

/// What is asked depends on what is said.
void WhenField::arrange()
{
    const auto every = Every(m_repeats->currentData().toInt());
    m_repeats->setEnabled(m_begin->day().isValid());
    m_untilRow->setVisible(every != Every::Once && every != Every::OwnRule);
    m_zoneRow->setVisible(m_begin->time().isValid());
    check();
}

void WhenField::check()
{
    QString wrong = m_begin->wrong();
    if (wrong.isEmpty())
        wrong = m_end->wrong();
    if (wrong.isEmpty())
        wrong = m_until->wrong();
    if (wrong.isEmpty() && m_until->day().isValid() && m_begin->day().isValid() && m_until->day() < m_begin->day())
        wrong = tr("The last time is before the first.");
    if (const QString zone = m_zone->currentText().trimmed(); wrong.isEmpty() && !zone.isEmpty() && !QTimeZone(zone.toLatin1()).isValid())
        wrong = tr("“%1” is no clock that is known here; choose one from the list.").arg(zone);
    const auto begin = momentOfForm(m_begin->written()), end = momentOfForm(writtenEnd());
    if (wrong.isEmpty() && begin && !m_end->isEmpty()) {
        if (end && begin->wholeDay != end->wholeDay)
            wrong = begin->wholeDay ? tr("It ends at a time: say also when it begins.") : tr("Say at what time it ends, too.");
        else if (!end || end->time <= begin->time)
            wrong = tr("It ends before it begins.");
    }
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
    m_begin->setAccessibleDescription(wrong);
}

QString WhenField::writtenEnd() const
{
    if (m_end->isEmpty())
        return {};
    QDate meant = m_begin->day();
    if (m_end->time().isValid() && m_begin->time().isValid() && m_end->time() <= m_begin->time())
        meant = meant.addDays(1); // past midnight
    const QString written = m_end->written(meant);
    const auto moment = momentOfForm(written);
    return moment && moment->wholeDay ? moment->time.date().addDays(1).toString(Qt::ISODate) : written;
}

model::When WhenField::when() const
{
    return model::whenOf(model::mapOf({{keys()[0], model::scalarOf(m_begin->written())}, {keys()[2], model::scalarOf(m_zone->currentText())}, {keys()[3], model::scalarOf(m_rule)}}));
}

QString WhenField::writtenRule() const
{
    const model::When when = this->when();
    const auto every = Every(m_repeats->currentData().toInt());
    if (!when.start.isValid() || every == Every::OwnRule)
        return m_rule;
    return model::ruleOf({every, m_until->wrong().isEmpty() ? m_until->day() : m_last}, when);
}

/// What is left out is told by the beginning's hour, and goes along with it.
model::Value WhenField::writtenExceptions() const
{
    const model::Value &its = given()[keys()[4]];
    const auto before = momentOfForm(shownTime(given(), keys()[0])), now = momentOfForm(m_begin->written());
    if (its.isNone() || !before || !now || before->wholeDay || now->wholeDay || before->time.time() == now->time.time())
        return its;
    model::Value::List list;
    for (const QString &text : its.texts()) {
        const auto moment = momentOfForm(text);
        const bool follows = moment && !moment->wholeDay && !moment->utc && moment->time.time() == before->time.time();
        list.append(model::scalarOf(follows ? moment->time.date().toString(Qt::ISODate) + QLatin1Char('T') + now->time.time().toString(QStringLiteral("HH:mm")) : text));
    }
    return model::listOf(list);
}

model::Value WhenField::written() const
{
    const model::When when = this->when();
    const bool hasTime = when.start.isValid() && !when.wholeDay;
    const QString texts[] = {m_begin->written(), writtenEnd(), hasTime || !when.start.isValid() ? m_zone->currentText().trimmed() : QString(), writtenRule()};
    model::Value::Map map;
    for (qsizetype i = 0; i < qsizetype(std::size(texts)); ++i) {
        if (!texts[i].isEmpty())
            map.append({keys()[i], model::scalarOf(texts[i])});
    }
    if (const model::Value exceptions = writtenExceptions(); !exceptions.isNone())
        map.append({keys()[4], exceptions});
    return model::mapOf(map);
}

} // namespace mycel::ui
