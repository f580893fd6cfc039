#pragma once
// Everything that writes, as the window has it: the editor, the drafts, and the way between them. Its places are made when
// somebody wants to write for the first time.

#include "model/discuss/posting.h"
#include "ui/libraries/libraries.h"
#include "ui/theme.h"

#include <QObject>

class QStackedWidget;

namespace mycel::ui {

class Actions;
class DraftsPlace;
class EditorPlace;

class WritingDesk : public QObject {
    Q_OBJECT
public:
    WritingDesk(model::Commons &commons, const Libraries &libraries, const Actions &actions, const Theme &theme, QStackedWidget *places);
    void setTheme(const Theme &theme);

    /// In `library`, or in the first one that is somebody's own.
    void write(model::Kind kind, const QString &library = {});
    void edit(const model::ItemRef &ref);
    /// With both versions of each passage of which there are two.
    void editBoth(const model::ItemRef &ref);
    /// What was said, as a section of a guide.
    void addSection(const model::ItemRef &guide, const model::NewSection &section);
    void openDrafts();
    void openDraft(const QString &draft);
    void countDrafts();
    /// What was typed is on the disk when this returns; false where it could not be kept, which is shown.
    bool settle();
    /// Whether one is at it.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] EditorPlace *editor();

Q_SIGNALS:
    /// "drafts", or nothing where something is written.
    void opened(const QString &place);
    void draftsCounted(int drafts);
    /// A draft is thrown away: whoever has it open lets it go.
    void throwing(const QString &draft);
    /// One that was thrown away is there again.
    void broughtBack();
    /// A draft that is a post in a discussion: it is written there.
    void postChosen(const mycel::model::Draft &draft);
    void published(const mycel::model::ItemRef &ref);
    void troubled(const mycel::sync::Error &error);

private:
    DraftsPlace *drafts();
    void showEditor();

    model::Commons &m_commons;
    const Libraries &m_known;
    const Actions &m_actions;
    Theme m_theme;
    QStackedWidget *m_places = nullptr;
    EditorPlace *m_editor = nullptr;
    DraftsPlace *m_drafts = nullptr;
};

} // namespace mycel::ui
