#include "ui/parts/placefield.h"

#include "ui/words/plaintext.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLocale>
#include <QStringListModel>

namespace mycel::ui {

namespace {
constexpr int MostOffered = 8;
}

PlaceField::PlaceField(model::Finder &finder, QWidget *parent)
    : QLineEdit(parent)
    , m_finder(finder)
{
    setPlaceholderText(tr("Town"));
    setAccessibleName(tr("Town near which to look"));
    setClearButtonEnabled(true);
    m_rows = new QStringListModel(this);
    m_completer = new QCompleter(m_rows, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setAccessibleName(tr("Towns"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &row) {
        if (row.row() < m_towns.size())
            choose(m_towns[row.row()]);
    }, Qt::QueuedConnection);
    connect(this, &QLineEdit::textEdited, this, &PlaceField::ask);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed().isEmpty() && m_at)
            change({}, {}, false);
    });
    connect(this, &QLineEdit::returnPressed, this, &PlaceField::settle);
}

QString PlaceField::textOf(const model::Town &town)
{
    const QString country = QLocale::territoryToString(QLocale::codeToTerritory(town.country));
    QStringList parts{town.name, town.region, country.isEmpty() ? town.country : country};
    parts.removeAll(QString());
    return words::harmless(parts.join(QStringLiteral(", ")));
}

void PlaceField::setPlace(const QString &name, const std::optional<model::Point> &at)
{
    const QSignalBlocker quiet(this);
    m_name = name;
    m_at = at;
    m_isTown = false;
    setText(name);
}

void PlaceField::change(const QString &name, const std::optional<model::Point> &at, bool isTown)
{
    m_name = name;
    m_at = at;
    m_isTown = isTown;
    Q_EMIT placeChosen();
}

void PlaceField::ask()
{
    const QString typed = text().trimmed();
    ++m_asked;
    if (typed.isEmpty() || model::pointIn(typed)) {
        m_completer->popup()->hide();
        return;
    }
    m_finder.towns(typed, MostOffered).then(this, [this, typed, number = m_asked](const sync::Result<QList<model::Town>> &towns) {
        if (number != m_asked || !towns)
            return;
        m_towns = *towns;
        m_typed = typed;
        QStringList rows;
        for (const model::Town &town : m_towns)
            rows.append(textOf(town));
        m_rows->setStringList(rows);
        if (rows.isEmpty() || !hasFocus())
            m_completer->popup()->hide();
        else
            m_completer->complete();
    });
}

void PlaceField::choose(const model::Town &town)
{
    setPlace(town.name, town.at);
    change(town.name, town.at, true);
}

void PlaceField::settle()
{
    const QString typed = text().trimmed();
    if (typed.isEmpty() || typed == m_name)
        return;
    if (const auto point = model::pointIn(typed)) {
        change(typed, point, false);
        return;
    }
    m_finder.towns(typed, 1).then(this, [this, typed](const sync::Result<QList<model::Town>> &towns) {
        if (text().trimmed() != typed || typed == m_name)
            return; // somebody went on
        if (!towns)
            return; // nothing is known of it, neither that it is a town nor that it is none
        if (!towns->isEmpty()) {
            choose(towns->first());
            return;
        }
        setToolTip(tr("No town of that name is known here. Try the nearest larger one."));
        change({}, {}, false);
    });
}

void PlaceField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        settle();
}

} // namespace mycel::ui
