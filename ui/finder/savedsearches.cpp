#include "ui/finder/savedsearches.h"

#include "ui/parts/columnplace.h"
#include "ui/parts/hint.h"
#include "ui/words/findertext.h"
#include "ui/words/plaintext.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mycel::ui {

namespace {
constexpr int LongestName = 80, NameWidth = 120;
}

SavedSearches::SavedSearches(model::Finder &finder, QWidget *parent)
    : QWidget(parent)
    , m_finder(finder)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_list = new QWidget(this);
    auto *listed = new QVBoxLayout(m_list);
    listed->setContentsMargins(0, 0, 0, 0);
    listed->addWidget(sectionLabel(tr("Saved searches"), m_list));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    listed->addLayout(m_rows);
    column->addWidget(m_list);
    m_naming = new QWidget(this);
    auto *naming = new QVBoxLayout(m_naming);
    naming->setContentsMargins(0, 0, 0, 0);
    m_name = new QLineEdit(m_naming);
    m_name->setMaxLength(LongestName);
    m_name->setAccessibleName(tr("Name of the search"));
    m_name->setPlaceholderText(m_name->accessibleName());
    auto *row = new QHBoxLayout;
    auto *keep = new QPushButton(tr("Save"), m_naming), *leave = new QPushButton(tr("Cancel"), m_naming);
    keep->setObjectName(QStringLiteral("main"));
    row->addWidget(keep);
    row->addWidget(leave);
    row->addStretch(1);
    naming->addWidget(m_name);
    naming->addLayout(row);
    column->addWidget(m_naming);
    m_list->hide();
    m_naming->hide();
    hide();
    connect(keep, &QPushButton::clicked, this, &SavedSearches::save);
    connect(m_name, &QLineEdit::returnPressed, this, &SavedSearches::save);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_naming->hide();
        setVisible(!m_list->isHidden());
    });
    const auto readIfSeen = [this] {
        if (parentWidget()->isVisible()) // it is itself hidden where there are none
            read();
    };
    connect(&finder, &model::Finder::searchesChanged, this, readIfSeen);
    connect(&finder, &model::Finder::offersChanged, this, readIfSeen);
}

void SavedSearches::begin(const model::Wanted &wanted, const QString &words)
{
    m_begun = {{}, {}, words, wanted};
    m_name->setText(words::searchName(wanted, words));
    QWidget::show();
    m_naming->show();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void SavedSearches::save()
{
    m_begun.name = m_name->text().simplified();
    if (m_begun.name.isEmpty())
        return;
    m_naming->hide();
    m_finder.saveSearch(m_begun).then(this, [this](const sync::Result<QString> &saved) {
        if (!saved)
            Q_EMIT troubled(saved.error());
    });
}

void SavedSearches::read()
{
    m_finder.searches().then(this, [this](const sync::Result<QList<model::SearchNews>> &searches) {
        if (searches)
            list(*searches);
        else
            Q_EMIT troubled(searches.error());
    });
}

QWidget *SavedSearches::rowOf(const model::SearchNews &news)
{
    auto *row = new QWidget(m_list);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    const QString name = words::seenName(news.search.name);
    auto *open = new QPushButton(row);
    open->setObjectName(QStringLiteral("plainLink"));
    open->setText(open->fontMetrics().elidedText(name, Qt::ElideRight, NameWidth).replace(u'&', QStringLiteral("&&")));
    open->setToolTip(hintOf(name));
    open->setAccessibleName(tr("%1, %n offer(s)", nullptr, news.all).arg(name));
    line->addWidget(open, 1, Qt::AlignLeading);
    if (!news.fresh.isEmpty())
        line->addWidget(textLabel(tr("%n new", nullptr, int(news.fresh.size())), "strong", row));
    auto *drop = new QPushButton(QStringLiteral("×"), row);
    drop->setObjectName(QStringLiteral("quiet"));
    drop->setAccessibleName(tr("Remove the search %1").arg(name));
    drop->setToolTip(tr("Remove this search"));
    line->addWidget(drop);
    connect(open, &QPushButton::clicked, this, [this, search = news.search] {
        Q_EMIT searchChosen(search);
        m_finder.setSearchSeen(search.id);
    });
    connect(drop, &QPushButton::clicked, this, [this, id = news.search.id] { m_finder.dropSearch(id); });
    return row;
}

void SavedSearches::list(const QList<model::SearchNews> &searches)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const model::SearchNews &news : searches)
        m_rows->addWidget(rowOf(news));
    m_list->setVisible(!searches.isEmpty());
    setVisible(!searches.isEmpty() || !m_naming->isHidden());
}

} // namespace mycel::ui
