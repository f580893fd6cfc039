#include "ui/sidebar.h"

#include "ui/parts/placebutton.h"
#include "ui/words/plaintext.h"
#include "ui/words/statetext.h"

#include <QButtonGroup>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {

QString iconOf(model::Kind kind)
{
    switch (kind) {
    case model::Kind::Guide: return QStringLiteral("guides");
    case model::Kind::Experience: return QStringLiteral("experiences");
    case model::Kind::Campaign: return QStringLiteral("campaigns");
    case model::Kind::Group: return QStringLiteral("groups");
    case model::Kind::Opportunity: return QStringLiteral("engagement");
    }
    return {};
}

} // namespace

Sidebar::Sidebar(const Libraries &libraries, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_known(libraries)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("side"));
    setAccessibleName(tr("Places"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 12, 8, 8);
    column->setSpacing(1);
    m_group = new QButtonGroup(this);
    m_group->setExclusive(true);
    PlaceButton *home = place(QStringLiteral("home"), tr("Home"));
    column->addWidget(home);
    PlaceButton *discussions = nullptr;
    for (const model::Kind kind : model::AllKinds) {
        if (kind == model::Kind::Group) { // between what people know and whom they find
            discussions = place(QStringLiteral("discussions"), tr("Discussions"));
            column->addWidget(discussions);
        }
        PlaceButton *button = place(iconOf(kind), words::placeName(kind));
        m_kinds.insert(kind, button);
        column->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, kind] { Q_EMIT kindChosen(kind); });
    }
    m_sections = {section(tr("Yours")), section(tr("Libraries"))};
    PlaceButton *drafts = place(QStringLiteral("drafts"), tr("Drafts"));
    column->addWidget(m_sections[0]);
    column->addWidget(drafts);
    column->addWidget(m_sections[1]);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(scroll);
    scroll->viewport()->setAutoFillBackground(false);
    auto *below = new QVBoxLayout(inside);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(1);
    m_libraryColumn = new QVBoxLayout;
    m_libraryColumn->setSpacing(1);
    below->addLayout(m_libraryColumn);
    PlaceButton *add = place(QStringLiteral("add"), tr("Add a library…"));
    add->setQuiet(true);
    below->addWidget(add);
    below->addStretch();
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false); // the scroll area turns it on
    column->addWidget(scroll, 1);
    PlaceButton *settings = place(QStringLiteral("settings"), tr("Settings"));
    PlaceButton *help = place(QStringLiteral("help"), tr("Help"));
    column->addWidget(settings);
    column->addWidget(help);
    m_places = {{QStringLiteral("home"), home}, {QStringLiteral("discussions"), discussions}, {QStringLiteral("drafts"), drafts}, {QStringLiteral("add"), add}, {QStringLiteral("settings"), settings}, {QStringLiteral("help"), help}};
    connect(discussions, &QPushButton::clicked, this, &Sidebar::discussionsAsked);
    connect(home, &QPushButton::clicked, this, &Sidebar::homeAsked);
    connect(drafts, &QPushButton::clicked, this, &Sidebar::draftsAsked);
    connect(add, &QPushButton::clicked, this, &Sidebar::addAsked);
    connect(settings, &QPushButton::clicked, this, &Sidebar::settingsAsked);
    connect(help, &QPushButton::clicked, this, &Sidebar::helpAsked);
    connect(&libraries, &Libraries::changed, this, &Sidebar::readLibraries);
    setWidth();
}

PlaceButton *Sidebar::place(const QString &icon, const QString &name)
{
    auto *button = new PlaceButton(m_theme, icon, name, this);
    button->setCheckable(true);
    button->setNarrow(m_narrow);
    m_group->addButton(button);
    return button;
}

QLabel *Sidebar::section(const QString &name)
{
    auto *label = new QLabel(name.toUpper(), this);
    label->setObjectName(QStringLiteral("section"));
    label->setAccessibleName(name);
    label->setContentsMargins(10, 14, 10, 4);
    return label;
}

void Sidebar::readLibraries()
{
    QStringList keys;
    QHash<model::Kind, int> counts;
    for (const model::Library &library : m_known.all()) {
        keys.append(library.key);
        for (auto count = library.counts.begin(); count != library.counts.end(); ++count)
            counts[count.key()] += count.value();
    }
    for (auto button = m_kinds.begin(); button != m_kinds.end(); ++button)
        button.value()->setCount(counts.value(button.key()));
    if (keys != m_keys) {
        m_keys = keys;
        makeLibraryButtons();
    }
    int number = 0;
    for (const model::Library &library : m_known.all()) {
        PlaceButton *button = m_libraries.value(library.key);
        button->setName(library.name);
        button->setIconColour(m_theme.dot(number++));
        setSign(button, library);
    }
}

void Sidebar::makeLibraryButtons()
{
    QHash<QString, PlaceButton *> before = std::exchange(m_libraries, {});
    QWidget *after = m_places.value(QStringLiteral("drafts"));
    for (const QString &key : m_keys) {
        PlaceButton *button = before.take(key);
        if (!button) {
            button = place(QStringLiteral("dot"), {});
            connect(button, &QPushButton::clicked, this, [this, key] { Q_EMIT libraryChosen(key); });
        }
        m_libraries.insert(key, button);
        m_libraryColumn->removeWidget(button);
        m_libraryColumn->addWidget(button);
        button->show();
        button->setChecked(m_shown == QStringLiteral("library:") + key);
        setTabOrder(after, button);
        after = button;
    }
    for (PlaceButton *gone : before)
        gone->deleteLater();
}

void Sidebar::setSign(PlaceButton *button, const model::Library &library)
{
    const sync::State state = m_known.stateOf(library.key);
    const QString words = words::stateText(state, library.address.isEmpty());
    using Phase = sync::State::Phase;
    if (state.phase == Phase::NeedsYou || (state.phase == Phase::Waiting && !(state.why && state.why->kind == sync::Error::Kind::Offline)))
        button->setSign(QStringLiteral("warning"), m_theme.engagement.text, words);
    else if (m_known.isSyncing(library.key))
        button->setSign(QStringLiteral("working"), m_theme.accent, words);
    else if (state.phase == Phase::Waiting || (!library.address.isEmpty() && !state.lastSync.isValid()))
        button->setSign({}, {}, words);
    else
        button->setSign(QStringLiteral("check"), m_theme.muted, words);
}

void Sidebar::showKind(model::Kind kind)
{
    m_shown.clear();
    m_kinds.value(kind)->setChecked(true);
}

void Sidebar::showLibrary(const QString &key)
{
    m_shown = QStringLiteral("library:") + key;
    if (PlaceButton *button = m_libraries.value(key))
        button->setChecked(true);
}

void Sidebar::showPlace(const QString &name)
{
    m_shown = name;
    if (PlaceButton *button = m_places.value(name)) {
        button->setChecked(true);
    } else if (QAbstractButton *checked = m_group->checkedButton()) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
}

void Sidebar::setDrafts(int drafts)
{
    m_places.value(QStringLiteral("drafts"))->setCount(drafts > 0 ? drafts : -1);
}

void Sidebar::setUnread(int unread)
{
    m_places.value(QStringLiteral("discussions"))->setCount(unread > 0 ? unread : -1);
}

void Sidebar::setNews(int items)
{
    m_places.value(QStringLiteral("home"))->setCount(items > 0 ? items : -1);
}

void Sidebar::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (QAbstractButton *button : m_group->buttons())
        static_cast<PlaceButton *>(button)->setTheme(theme);
    setWidth();
    readLibraries();
}

void Sidebar::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    for (QLabel *label : m_sections)
        label->setVisible(!narrow);
    for (QAbstractButton *button : m_group->buttons())
        static_cast<PlaceButton *>(button)->setNarrow(narrow);
    setWidth();
}

void Sidebar::setWidth()
{
    setFixedWidth(m_narrow ? 56 : qMin(m_theme.px(216), 320));
}

} // namespace mycel::ui
