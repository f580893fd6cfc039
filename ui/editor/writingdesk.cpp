#include "ui/editor/writingdesk.h"

#include "model/discuss/discussions.h"
#include "ui/actions.h"
#include "ui/editor/draftsplace.h"
#include "ui/editor/editorplace.h"

#include <QStackedWidget>

namespace mycel::ui {

WritingDesk::WritingDesk(model::Commons &commons, const Libraries &libraries, const Actions &actions, const Theme &theme, QStackedWidget *places)
    : QObject(places)
    , m_commons(commons)
    , m_known(libraries)
    , m_actions(actions)
    , m_theme(theme)
    , m_places(places)
{
    connect(places, &QStackedWidget::currentChanged, this, [this] {
        for (QAction *action : m_actions.writing())
            action->setEnabled(m_editor && m_places->currentWidget() == m_editor);
    });
    connect(&commons, &model::Commons::draftsChanged, this, &WritingDesk::countDrafts);
}

EditorPlace *WritingDesk::editor()
{
    if (m_editor)
        return m_editor;
    m_editor = new EditorPlace(m_commons, m_known, m_actions, m_theme, m_places);
    m_places->addWidget(m_editor);
    connect(m_editor, &EditorPlace::shown, this, &WritingDesk::showEditor);
    connect(m_editor, &EditorPlace::draftKept, this, &WritingDesk::countDrafts);
    connect(m_editor, &EditorPlace::published, this, &WritingDesk::published);
    connect(m_editor, &EditorPlace::troubled, this, &WritingDesk::troubled);
    connect(m_editor, &EditorPlace::thrownAway, this, [this](const model::Draft &draft) {
        openDrafts();
        drafts()->throwAway(draft);
    });
    return m_editor;
}

DraftsPlace *WritingDesk::drafts()
{
    if (m_drafts)
        return m_drafts;
    m_drafts = new DraftsPlace(m_commons, m_known, m_theme, m_places);
    m_places->addWidget(m_drafts);
    connect(m_drafts, &DraftsPlace::chosen, this, &WritingDesk::openDraft);
    connect(m_drafts, &DraftsPlace::throwing, this, [this](const QString &draft) {
        if (m_editor)
            m_editor->letGo(draft);
        Q_EMIT throwing(draft);
    });
    connect(m_drafts, &DraftsPlace::broughtBack, this, &WritingDesk::broughtBack);
    connect(m_drafts, &DraftsPlace::broughtBack, this, &WritingDesk::countDrafts);
    connect(m_drafts, &DraftsPlace::troubled, this, &WritingDesk::troubled);
    return m_drafts;
}

void WritingDesk::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_editor)
        m_editor->setTheme(theme);
    if (m_drafts)
        m_drafts->setTheme(theme);
}

void WritingDesk::write(model::Kind kind, const QString &library)
{
    const QList<model::Library> &all = m_known.all();
    if (!all.isEmpty())
        editor()->write(kind, library.isEmpty() ? all[firstToWriteIn(all)].key : library);
}

void WritingDesk::edit(const model::ItemRef &ref)
{
    editor()->edit(ref);
}

void WritingDesk::editBoth(const model::ItemRef &ref)
{
    editor()->openMade([this, ref] { return m_commons.draftOfBoth(ref); });
}

void WritingDesk::addSection(const model::ItemRef &guide, const model::NewSection &section)
{
    editor()->openMade([this, guide, section] { return m_commons.discussions().draftOfSection(guide, section); }, true);
}

bool WritingDesk::isOpen() const
{
    return m_editor && m_places->currentWidget() == m_editor;
}

void WritingDesk::showEditor()
{
    m_places->setCurrentWidget(m_editor);
    Q_EMIT opened({});
}

void WritingDesk::openDrafts()
{
    if (!settle())
        return;
    m_places->setCurrentWidget(drafts());
    drafts()->enter();
    countDrafts();
    Q_EMIT opened(QStringLiteral("drafts"));
}

void WritingDesk::openDraft(const QString &draft)
{
    m_commons.draft(draft).then(this, [this, from = m_places->currentWidget()](const sync::Result<model::Draft> &kept) {
        if (!kept)
            Q_EMIT troubled(kept.error());
        else if (m_places->currentWidget() != from)
            return; // who went elsewhere meanwhile stays there
        else if (kept->post)
            Q_EMIT postChosen(*kept);
        else
            editor()->open(kept->id);
    });
}

void WritingDesk::countDrafts()
{
    m_commons.drafts().then(this, [this](const sync::Result<QList<model::Draft>> &all) {
        if (!all)
            return; // of a data folder where nothing was written yet
        if (m_drafts)
            m_drafts->show(*all);
        Q_EMIT draftsCounted(int(all->size()));
    });
}

bool WritingDesk::settle()
{
    return !m_editor || m_editor->settle();
}

} // namespace mycel::ui
