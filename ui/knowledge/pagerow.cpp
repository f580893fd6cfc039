#include "ui/knowledge/pagerow.h"

#include "ui/actions.h"
#include "ui/icons.h"
#include "ui/parts/menubutton.h"
#include "ui/words/plaintext.h"
#include "ui/words/statetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace mycel::ui {

PageRow::PageRow(const Actions &actions, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("pageRow"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 10, 4);
    row->setSpacing(4);
    m_tag = new QLabel(this);
    m_tag->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_library = new QPushButton(this);
    m_library->setObjectName(QStringLiteral("plainLink"));
    m_library->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_languages = new MenuButton(this);
    m_languages->setObjectName(QStringLiteral("quiet"));
    row->addWidget(button(actions.back, QStringLiteral("back")));
    row->addWidget(button(actions.forward, QStringLiteral("forward")));
    row->addSpacing(4);
    row->addWidget(m_tag, 0, Qt::AlignVCenter);
    row->addSpacing(4);
    row->addWidget(m_library);
    row->addStretch(1);
    row->addWidget(m_languages);
    row->addWidget(button(actions.edit, QStringLiteral("edit")));
    row->addWidget(button(actions.print, QStringLiteral("print")));
    row->addWidget(makeMore(actions));
    connect(m_library, &QPushButton::clicked, this, [this] { Q_EMIT libraryChosen(m_key); });
    setTheme(theme);
}

QPushButton *PageRow::makeMore(const Actions &actions)
{
    auto *more = new QPushButton(this);
    more->setObjectName(QStringLiteral("quiet"));
    more->setAccessibleName(tr("More for this item"));
    more->setToolTip(more->accessibleName());
    auto *menu = new QMenu(more);
    menu->addAction(actions.discuss);
    menu->addAction(actions.history);
    const std::pair<model::Tending, QString> tendings[] = {{model::Tending::Confirm, tr("It still stands")}, {model::Tending::Fill, tr("Enough people")}, {model::Tending::Cancel, tr("Cancelled")}, {model::Tending::OpenAgain, tr("Open again")}};
    m_ofOffers.append(menu->addSeparator());
    for (const auto &[how, text] : tendings)
        m_ofOffers.append(menu->addAction(text, this, [this, how = how] { Q_EMIT tendingAsked(how); }));
    m_ofOffers.append(menu->addAction(tr("Repeat it…"), this, &PageRow::repetitionAsked));
    m_ofOffers.append(menu->addSeparator());
    menu->addAction(tr("Rename…"), this, &PageRow::renameAsked);
    menu->addAction(tr("Delete…"), this, &PageRow::removalAsked);
    more->setMenu(menu);
    m_icons.insert(more, QStringLiteral("more"));
    return more;
}

QPushButton *PageRow::button(QAction *action, const QString &icon)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QStringLiteral("quiet"));
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setAccessibleName(action->text());
        button->setToolTip(QStringLiteral("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_icons.insert(button, icon);
    return button;
}

void PageRow::setTheme(const Theme &theme)
{
    m_theme = theme;
    setFixedHeight(theme.px(24) + 22);
    for (auto each = m_icons.begin(); each != m_icons.end(); ++each) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft && (each.value() == QLatin1String("back") || each.value() == QLatin1String("forward"));
        const QString name = !mirrored ? each.value() : each.value() == QLatin1String("back") ? QStringLiteral("forward") : QStringLiteral("back");
        each.key()->setIcon(icon(name, theme.accent, 40));
        each.key()->setIconSize({theme.px(18), theme.px(18)});
    }
    m_languages->setIcon(icon(QStringLiteral("language"), theme.accent, 40));
    m_languages->setIconSize({theme.px(18), theme.px(18)});
    m_languages->setArrowColour(theme.accent);
    drawTag();
}

void PageRow::drawTag()
{
    if (!m_kind)
        return;
    const Ink ink = m_theme.inkOf(*m_kind);
    m_tag->setText(words::kindName(*m_kind));
    m_tag->setStyleSheet(QStringLiteral("background: %1; color: %2; font-size: %3px; font-weight: 600; border-radius: 4px; padding: 1px 7px;")
                             .arg(ink.tint.name(), ink.text.name(), QString::number(m_theme.px(11))));
}

void PageRow::show(const model::Page &page)
{
    m_kind = page.item.kind;
    m_key = page.library.key;
    for (QAction *action : std::as_const(m_ofOffers))
        action->setVisible(m_kind == model::Kind::Opportunity);
    drawTag();
    m_name = page.library.name;
    m_library->setAccessibleName(tr("Library: %1").arg(page.library.name));
    m_library->setToolTip(tr("Open the library's page"));
    showLanguages(page);
    fit();
}

void PageRow::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void PageRow::fit()
{
    const bool roomy = width() >= m_theme.px(440);
    m_languages->setTextAndArrow(roomy ? m_here : QString());
    const int room = width() - m_theme.px(roomy ? 330 : 220);
    QString name = m_library->fontMetrics().elidedText(m_name, Qt::ElideRight, room);
    m_library->setText(name.replace(u'&', QStringLiteral("&&")));
    m_library->setVisible(room > m_theme.px(40));
}

void PageRow::showLanguages(const model::Page &page)
{
    delete m_languages->menu();
    m_languages->setMenu(nullptr);
    m_languages->setVisible(page.translations.size() > 1);
    if (page.translations.size() < 2)
        return;
    m_here = page.item.lang.isEmpty() ? tr("Not stated") : words::languageName(page.item.lang);
    m_languages->setAccessibleName(tr("Language of this page: %1").arg(m_here));
    auto *menu = new QMenu(m_languages);
    for (const model::Item &item : page.translations) {
        QAction *action = menu->addAction(item.lang.isEmpty() ? item.title : words::languageName(item.lang), this, [this, ref = item.ref] { Q_EMIT translationChosen(ref); });
        action->setCheckable(true);
        action->setChecked(item.ref == page.item.ref);
    }
    m_languages->setMenu(menu);
}

} // namespace mycel::ui
