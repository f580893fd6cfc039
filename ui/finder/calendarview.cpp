#include "ui/finder/calendarview.h"

#include "ui/finder/calendardays.h"
#include "ui/finder/daycells.h"
#include "ui/parts/chips.h"
#include "ui/words/plaintext.h"
#include "ui/words/statetext.h"

#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMouseEvent>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QTableView>

namespace mycel::ui {

namespace {

constexpr int AgendaDays = 92, MostAgenda = 500;
constexpr int OfferRole = Qt::UserRole;

} // namespace

CalendarView::CalendarView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_day(QDate::currentDate())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeHead());
    m_days = new CalendarDays(this);
    m_cells = new DayCells(theme, this);
    m_table = new QTableView(this);
    m_table->setModel(m_days);
    m_table->setItemDelegate(m_cells);
    m_table->setAccessibleName(tr("Days"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_rows = new QStandardItemModel(this);
    m_agenda = new QListView(this);
    m_agenda->setModel(m_rows);
    m_agenda->setAccessibleName(tr("Agenda"));
    m_agenda->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_agenda->setObjectName(QStringLiteral("agenda"));
    m_agenda->setWordWrap(true);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_agenda);
    column->addLayout(m_stack, 1);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { showDay(m_days->dateOf(index)); });
    connect(m_agenda->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const QVariant offer = index.data(OfferRole); offer.isValid() && offer.toLongLong() != m_open)
            Q_EMIT offerChosen(offer.toLongLong());
    });
    choose(Of::Month);
}

QPushButton *CalendarView::step(const QString &text, const QString &name, int by)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QStringLiteral("quiet"));
    button->setAccessibleName(name);
    button->setToolTip(name);
    connect(button, &QPushButton::clicked, this, [this, by] { turn(by); });
    return button;
}

QLayout *CalendarView::makeHead()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(6);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("strong"));
    row->addWidget(step(QStringLiteral("‹"), tr("Earlier"), -1));
    row->addWidget(step(QStringLiteral("›"), tr("Later"), 1));
    row->addWidget(step(tr("Today"), tr("Go to today"), 0));
    row->addWidget(m_title, 1);
    const std::pair<Of, QString> kinds[] = {{Of::Month, tr("Month")}, {Of::Week, tr("Week")}, {Of::Agenda, tr("Agenda")}};
    for (const auto &[of, text] : kinds) {
        QPushButton *chip = choiceChip(text, this);
        connect(chip, &QPushButton::clicked, this, [this, of = of] { choose(of); });
        row->addWidget(chip);
        m_kinds.append(chip);
    }
    return row;
}

void CalendarView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_cells->setTheme(theme);
    draw();
}

void CalendarView::show(const model::Matches &matches, const model::Wanted &wanted)
{
    m_matches = matches;
    m_wanted = wanted;
    m_open = -1;
    if (!m_isTurned)
        goToFirst();
    draw();
}

/// To today; to the first of the best where all of them are later than what would be seen then.
void CalendarView::goToFirst()
{
    m_day = QDate::currentDate();
    QDate earliest;
    for (const model::Match &match : m_matches.best) {
        if (const auto &next = match.fit.next) {
            const QDate day = next->start.toLocalTime().date();
            earliest = earliest.isValid() ? std::min(earliest, day) : day;
        }
    }
    if (earliest.isValid() && earliest >= first().addDays(daysShown()) && entriesOf(m_matches, m_wanted, first(), daysShown()).isEmpty())
        m_day = earliest;
}

void CalendarView::markOpen(qsizetype offer)
{
    m_open = offer;
    m_cells->setOpen(offer);
    m_table->viewport()->update();
}

void CalendarView::choose(Of of)
{
    m_of = of;
    for (int i = 0; i < m_kinds.size(); ++i)
        m_kinds[i]->setChecked(i == int(of));
    m_stack->setCurrentWidget(of == Of::Agenda ? static_cast<QWidget *>(m_agenda) : m_table);
    if (!m_isTurned && m_matches.catalogue)
        goToFirst();
    draw();
}

void CalendarView::showDay(const QDate &day)
{
    m_day = day;
    m_isTurned = true;
    choose(Of::Agenda);
    m_agenda->setFocus(Qt::OtherFocusReason);
}

/// 0: to today.
void CalendarView::turn(int by)
{
    m_isTurned = true;
    if (by == 0)
        m_day = QDate::currentDate();
    else
        m_day = m_of == Of::Week ? m_day.addDays(by * CalendarDays::WeekDays) : m_day.addMonths(by);
    draw();
}

/// Of what is shown.
QDate CalendarView::first() const
{
    if (m_of == Of::Agenda)
        return m_day;
    const QDate from = m_of == Of::Month ? QDate(m_day.year(), m_day.month(), 1) : m_day;
    const int back = (from.dayOfWeek() - int(QLocale().firstDayOfWeek()) + CalendarDays::WeekDays) % CalendarDays::WeekDays;
    return from.addDays(-back);
}

int CalendarView::daysShown() const
{
    return m_of == Of::Agenda ? AgendaDays : m_of == Of::Month ? CalendarDays::MonthWeeks * CalendarDays::WeekDays : CalendarDays::WeekDays;
}

void CalendarView::draw()
{
    if (m_of == Of::Agenda) {
        drawAgenda();
        return;
    }
    const int weeks = daysShown() / CalendarDays::WeekDays;
    const QDate from = first(), to = from.addDays(CalendarDays::WeekDays - 1);
    m_title->setText(m_of == Of::Month ? QLocale().standaloneMonthName(m_day.month()) + u' ' + QLocale().toString(m_day, QStringLiteral("yyyy"))
                                       : QLocale().toString(from, QLocale::ShortFormat) + QStringLiteral(" – ") + QLocale().toString(to, QLocale::ShortFormat));
    m_days->show(from, weeks, m_of == Of::Month ? m_day : QDate(), entriesOf(m_matches, m_wanted, from, daysShown()), m_matches.catalogue);
    m_table->setCurrentIndex(m_days->indexOf(m_day));
}

void CalendarView::drawAgenda()
{
    m_title->setText(tr("From %1").arg(QLocale().toString(m_day, QLocale::LongFormat)));
    const auto entries = entriesOf(m_matches, m_wanted, m_day, AgendaDays);
    m_rows->clear();
    int rows = 0;
    for (int day = 0; day < AgendaDays && rows < MostAgenda; ++day) {
        const QDate date = m_day.addDays(day);
        const QList<DayEntry> its = entries.value(date);
        if (its.isEmpty())
            continue;
        auto *heading = new QStandardItem(QLocale().toString(date, QLocale::LongFormat));
        heading->setFlags(Qt::ItemIsEnabled);
        heading->setFont(m_theme.font(13, QFont::DemiBold));
        heading->setForeground(m_theme.muted);
        m_rows->appendRow(heading);
        for (const DayEntry &entry : its) {
            const model::Offer &offer = m_matches.catalogue->offer(entry.offer);
            const QString time = entry.wholeDay || entry.goesOn ? tr("All day") : words::clockText(entry.start.time());
            QStringList parts{time, words::harmless(offer.title), words::harmless(offer.of.place)};
            parts.removeAll(QString());
            auto *item = new QStandardItem(parts.join(QStringLiteral("  ·  ")));
            item->setData(entry.offer, OfferRole);
            m_rows->appendRow(item);
            ++rows;
        }
    }
    if (m_rows->rowCount() == 0) {
        auto *nothing = new QStandardItem(tr("Nothing that fits takes place in these three months."));
        nothing->setFlags(Qt::ItemIsEnabled);
        m_rows->appendRow(nothing);
    }
}

bool CalendarView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
        if (const QModelIndex index = m_table->indexAt(at); index.isValid())
            openCell(index, at);
    }
    return QWidget::eventFilter(watched, event);
}

void CalendarView::openCell(const QModelIndex &index, const QPoint &at)
{
    const auto entries = index.data(CalendarDays::EntriesRole).value<QList<DayEntry>>();
    m_day = m_days->dateOf(index);
    m_isTurned = true;
    const int entry = m_cells->entryAt(m_table->visualRect(index), index, at);
    if (entry == int(entries.size()) && entry > 0)
        showDay(m_day);
    else if (entry >= 0)
        Q_EMIT offerChosen(entries[entry].offer);
}

} // namespace mycel::ui
