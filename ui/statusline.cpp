#include "ui/statusline.h"

#include "ui/libraries/libraries.h"
#include "ui/parts/hint.h"
#include "ui/words/statetext.h"
#include "ui/words/waystext.h"

#include <QLabel>
#include <QPushButton>

namespace mycel::ui {

StatusLine::StatusLine(const Libraries &libraries, QWidget *parent)
    : QStatusBar(parent)
    , m_known(libraries)
{
    setSizeGripEnabled(false);
    m_says = new QLabel(this);
    m_holds = new QLabel(this);
    for (QLabel *label : {m_says, m_holds})
        label->setTextFormat(Qt::PlainText);
    m_says->setMinimumWidth(1); // a long sentence never widens the window
    addWidget(m_says, 1);
    m_two = new QPushButton(this);
    m_two->setObjectName(QStringLiteral("statusLink"));
    m_two->hide();
    addWidget(m_two);
    connect(m_two, &QPushButton::clicked, this, &StatusLine::twoVersionsChosen);
    addPermanentWidget(m_holds);
    connect(&libraries, &Libraries::changed, this, &StatusLine::read);
    read();
}

void StatusLine::say(const QString &text)
{
    m_news = text;
    read();
}

void StatusLine::setTwoVersions(const QList<model::Item> &items)
{
    const int count = int(items.size());
    const bool guides = std::ranges::all_of(items, [](const model::Item &item) { return item.kind == model::Kind::Guide; });
    m_two->setText(guides ? tr("%n guide(s) have two versions", nullptr, count) : tr("%n text(s) have two versions", nullptr, count));
    m_two->setAccessibleName(m_two->text());
    m_two->setVisible(count > 0);
}

void StatusLine::read()
{
    m_says->setText(QStringLiteral("●  ") + state());
    m_says->setAccessibleName(state());
    m_says->setToolTip(hintOf(m_news));
    m_holds->setText(tr("%n library(s)", nullptr, int(m_known.all().size())) + QStringLiteral(" · ") + tr("%n item(s), all readable offline", nullptr, m_known.items()));
}

QString StatusLine::state() const
{
    for (const model::Library &library : m_known.all()) {
        if (m_known.isSyncing(library.key))
            return QStringLiteral("%1 · %2").arg(library.name, words::progressText(m_known.stateOf(library.key)));
    }
    if (m_known.isAnySyncing())
        return tr("Syncing…");
    QStringList parts;
    if (m_known.isOffline())
        parts.append(tr("Offline"));
    const auto needy = std::ranges::count_if(m_known.all(), [this](const model::Library &library) { return m_known.stateOf(library.key).phase == sync::State::Phase::NeedsYou; });
    if (needy)
        parts.append(tr("%n library(s) need you", nullptr, int(needy)));
    for (const model::Library &library : m_known.all()) {
        if (const int suggestions = m_known.suggestions(library.key); suggestions > 0)
            parts.append(QStringLiteral("%1: %2").arg(library.name, words::suggestionsText(suggestions)));
        if (const auto *report = m_known.report(library.key); report && report->lost > 0)
            parts.append(tr("%1: %n item(s) were deleted, open it to see", nullptr, report->lost).arg(library.name));
    }
    const QDateTime last = m_known.lastSync();
    parts.append(last.isValid() ? tr("last synced %1").arg(words::whenText(last)) : tr("nothing was synced yet"));
    if (!m_news.isEmpty())
        parts.append(m_news);
    parts[0][0] = parts[0][0].toUpper();
    return parts.join(QStringLiteral(" · "));
}

} // namespace mycel::ui
