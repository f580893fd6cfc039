// What is written as the bytes of a file: its text with the facts beside it or, where the facts cannot be changed one by one,
// the whole file as it is.
#include "ui/editor/editorplace.h"

#include "model/content/manuscript.h"
#include "ui/editor/draftchanges.h"
#include "ui/editor/editorbar.h"
#include "ui/editor/itemform.h"
#include "ui/editor/markdownedit.h"
#include "ui/editor/picturerow.h"
#include "ui/editor/preview.h"
#include "ui/editor/publishrow.h"
#include "ui/parts/noticebar.h"

#include <QSignalBlocker>

namespace mycel::ui {

void EditorPlace::fill(const model::Draft &draft)
{
    const auto shown = [this](const QByteArray &file) { return QString::fromUtf8(m_isSource ? model::sourceText(file) : model::readManuscript(file).text); };
    m_writtenIn = model::writtenIn(draft.kind, draft.opening, draft.bytes);
    m_canChangeFacts = model::canChangeKeys(m_writtenIn);
    m_text->begin(shown(draft.opening), shown(draft.bytes));
    m_bar->setSource(m_isSource, !draft.opening.isEmpty());
    allowFacts();
}

sync::Result<model::Draft> EditorPlace::written(const model::Draft &before)
{
    model::Draft now = before;
    now.library = m_row->library();
    if (m_isSource) {
        m_factsLeftOut = false;
        now.bytes = m_text->isAsOpened() ? before.opening : model::fromSourceText(before.opening, m_text->text().toUtf8());
        return now;
    }
    const QByteArray text = m_text->isAsOpened() ? model::readManuscript(before.opening).text : m_text->text().toUtf8();
    const auto bytes = model::writeManuscript(before.kind, m_writtenIn, {m_form->keys(), text});
    m_factsLeftOut = !bytes && bytes.error().why == "front-matter";
    if (m_factsLeftOut)
        say(bytes.error()); // the text at least is kept
    else if (!bytes)
        return sync::fail(bytes.error());
    now.bytes = bytes ? *bytes : model::changeText(m_writtenIn, text);
    return now;
}

/// From the text to the whole file, or back; what was typed goes along.
void EditorPlace::showSource(bool on)
{
    const auto draft = m_draft->isOpen() && !isLocked() ? written(m_draft->draft()) : m_draft->draft();
    if (!draft || on == m_isSource || !m_draft->isOpen() || isLocked()) {
        m_bar->setSource(m_isSource, !m_draft->draft().opening.isEmpty());
        return;
    }
    if (on && m_factsLeftOut)
        m_notice->say(tr("What you changed in the form is not in the file yet."), tr("It stays beside the file to be read, until you leave this draft. Write it where the facts stand, at the top."), {{tr("Close"), {}}});
    else
        m_notice->hide();
    m_isSource = on;
    {
        const QSignalBlocker quiet(m_text); // to look is no change
        fill(*draft);
    }
    if (!on)
        beginForm(draft->kind, model::readManuscript(draft->bytes).keys);
    m_preview->follow();
    m_changes->follow();
    m_text->setFocus(Qt::OtherFocusReason);
}

void EditorPlace::setBusy(bool busy)
{
    m_busy = busy;
    m_row->setBusy(busy);
    lock();
}

/// Nobody changes what is being published, or made anew.
void EditorPlace::lock()
{
    m_text->setReadOnly(isLocked());
    m_picture->setEnabled(!isLocked());
    m_row->setEnabled(!m_making);
    allowFacts();
}

void EditorPlace::allowFacts()
{
    m_form->setEnabled(!isLocked() && !m_isSource && m_canChangeFacts);
}

} // namespace mycel::ui
