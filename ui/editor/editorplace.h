#pragma once
// The place for writing: the text, how it will be read, and the facts beside it. What is written is kept all the while, in a
// draft that stays on this computer until it is published.

#include "ui/editor/opendraft.h"
#include "ui/libraries/libraries.h"
#include "ui/theme.h"

#include <QWidget>

namespace mycel::ui {

class Actions;
class DraftChanges;
class EditorBar;
class ItemForm;
class LinkCompletion;
class MarkdownEdit;
class NoticeBar;
class PictureRow;
class Preview;
class PublishRow;
class Spelling;

class EditorPlace : public QWidget {
    Q_OBJECT
public:
    EditorPlace(model::Commons &commons, const Libraries &libraries, const Actions &actions, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);

    /// A new item in a library.
    void write(model::Kind kind, const QString &library);
    /// An item that is there; where it has a draft already, that goes on.
    void edit(const model::ItemRef &ref);
    void open(const QString &draft);
    /// One that is being made, it may be of what is open here: until it is there, nobody types on in that.
    /// `atEnd`: something that was said in a discussion is added there.
    void openMade(const std::function<model::Future<model::Draft>()> &make, bool atEnd = false);
    /// What was typed is on the disk when this returns; false where it could not be kept, which is said here.
    bool settle();
    /// A draft is thrown away: where it is open, nothing of it is kept any more.
    void letGo(const QString &draft);
    [[nodiscard]] const OpenDraft &draft() const { return *m_draft; }

Q_SIGNALS:
    void shown();                     ///< something to write is here
    void draftKept();                 ///< one that was not there before
    void published(const mycel::model::ItemRef &ref);
    void thrownAway(const mycel::model::Draft &draft);
    void troubled(const mycel::sync::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeDesk();
    void connectActions(const Actions &actions);
    void connectPictures();
    void goOn(const model::Draft &draft, bool atEnd);
    /// False where the draft that is open cannot be kept: it stays.
    bool begin(const model::Draft &draft);
    void beginForm(model::Kind kind, const model::Value &keys);
    void hint();
    void fill(const model::Draft &draft);
    void showSource(bool on);
    void allowFacts();
    sync::Result<model::Draft> written(const model::Draft &before);
    void publish();
    void say(const sync::Error &error);
    void offerTemplates();
    void setBusy(bool busy);
    [[nodiscard]] bool isLocked() const { return m_busy || m_making; }
    void lock();
    void compare(bool on);
    void share();

    model::Commons &m_commons;
    const Libraries &m_known;
    const Actions &m_actions;
    Theme m_theme;
    OpenDraft *m_draft = nullptr;
    EditorBar *m_bar = nullptr;
    MarkdownEdit *m_text = nullptr;
    LinkCompletion *m_links = nullptr;
    Preview *m_preview = nullptr;
    DraftChanges *m_changes = nullptr;
    ItemForm *m_form = nullptr;
    NoticeBar *m_notice = nullptr;
    PictureRow *m_picture = nullptr;
    PublishRow *m_row = nullptr;
    Spelling *m_spelling = nullptr;
    QByteArray m_writtenIn;           ///< the file in which keys and text are changed
    quint64 m_asked = 0;
    bool m_busy = false;   ///< it is being published
    bool m_making = false; ///< a draft is being made of what may be open here
    bool m_isSource = false;          ///< what is written is the whole file, keys and all
    bool m_canChangeFacts = true;
    bool m_factsLeftOut = false;      ///< of what was kept last: they could not be written
};

} // namespace mycel::ui
