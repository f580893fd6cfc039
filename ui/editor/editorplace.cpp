#include "ui/editor/editorplace.h"

#include "model/content/document.h"
#include "model/content/manuscript.h"
#include "model/content/naming.h"
#include "ui/actions.h"
#include "ui/editor/draftchanges.h"
#include "ui/editor/editorbar.h"
#include "ui/editor/itemform.h"
#include "ui/editor/linkcompletion.h"
#include "ui/editor/markdownedit.h"
#include "ui/editor/picturerow.h"
#include "ui/editor/preview.h"
#include "ui/editor/publishrow.h"
#include "ui/editor/spelling.h"
#include "ui/parts/noticebar.h"
#include "ui/words/errortext.h"
#include "ui/words/statetext.h"
#include "ui/words/templatetext.h"

#include <QHBoxLayout>
#include <QScrollBar>

namespace mycel::ui {

namespace {

constexpr int PreviewFrom = 620; // of what the text and its preview share

QStringList languagesFor(const model::Library *library, const QStringList &reader)
{
    QStringList languages = library ? library->languages : QStringList();
    for (const QString &tag : reader) {
        if (!languages.contains(tag))
            languages.append(tag);
    }
    return languages;
}

/// What the form began with. A new item has the language that it began in.
model::Value openingKeys(const model::Draft &draft)
{
    if (!draft.opening.isEmpty())
        return model::readManuscript(draft.opening).keys;
    model::Value keys;
    if (const model::Value lang = model::readManuscript(draft.bytes).keys[u"lang"]; !lang.isNone())
        keys.is = model::Value::Map{{QStringLiteral("lang"), lang}};
    return keys;
}

} // namespace

EditorPlace::EditorPlace(model::Commons &commons, const Libraries &libraries, const Actions &actions, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
    , m_known(libraries)
    , m_actions(actions)
    , m_theme(theme)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeDesk(), 1);
    m_form = new ItemForm(theme, this);
    row->addWidget(m_form);
    m_draft = new OpenDraft(commons, [this](const model::Draft &before) { return written(before); }, this);
    connect(m_draft, &OpenDraft::kept, this, [this](const QDateTime &when, bool first) {
        hint();
        m_bar->setStatus((m_factsLeftOut ? tr("Text saved %1, the facts are not") : tr("Draft saved %1")).arg(words::clockText(when)));
        if (first)
            Q_EMIT draftKept();
    });
    connect(m_draft, &OpenDraft::keeping, this, [this] { m_bar->setStatus(tr("Saving…")); });
    connect(m_draft, &OpenDraft::troubled, this, &EditorPlace::say);
    connect(m_text, &MarkdownEdit::edited, this, [this] {
        m_draft->touch();
        m_preview->follow();
        m_changes->follow();
    });
    connect(m_text->verticalScrollBar(), &QScrollBar::valueChanged, m_preview, &Preview::keepPlace);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, m_preview, &Preview::keepPlace);
    connect(m_form, &ItemForm::changed, this, [this] {
        m_bar->setTitle(m_form->title());
        m_spelling->choose(m_form->lang());
        m_draft->touch();
        m_changes->follow();
    });
    connect(m_row, &PublishRow::libraryChanged, this, [this] {
        beginForm(m_draft->draft().kind, m_form->keys());
        m_draft->touch();
    });
    connect(m_row, &PublishRow::thrownAway, this, [this] {
        const auto draft = m_draft->hold();
        m_draft->end();
        if (draft)
            Q_EMIT thrownAway(*draft);
    });
    connectActions(actions);
    connectPictures();
}

void EditorPlace::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_bar->setTheme(theme);
    m_text->setTheme(theme);
    m_preview->setTheme(theme);
    m_changes->setTheme(theme);
    m_form->setTheme(theme);
    share();
}

void EditorPlace::write(model::Kind kind, const QString &library)
{
    model::Draft draft;
    draft.library = library;
    draft.kind = kind;
    model::Value keys;
    const model::Library *known = m_known.find(library);
    const QStringList reader = m_commons.readerLanguages(), offered = languagesFor(known, reader);
    const auto liked = std::ranges::find_if(reader, [known](const QString &tag) { return known && known->languages.contains(tag); });
    if (!offered.isEmpty())
        keys.is = model::Value::Map{{QStringLiteral("lang"), model::scalarOf(liked == reader.end() ? offered.first() : *liked)}};
    draft.bytes = model::writeManuscript(kind, {}, {keys, {}}).value_or(QByteArray());
    if (!begin(draft))
        return;
    m_form->enterTitle();
    m_bar->setStatus(tr("Nothing to save yet"));
    offerTemplates();
}

void EditorPlace::edit(const model::ItemRef &ref)
{
    if (m_draft->isOpen() && m_draft->draft().library == ref.library && m_draft->draft().path == ref.path) {
        Q_EMIT shown(); // it may be too new to be in the list
        return;
    }
    m_commons.draftOf(ref).then(this, [this, ref, number = ++m_asked](const sync::Result<QString> &begun) {
        if (number == m_asked && begun && !begun->isEmpty())
            return open(*begun);
        m_commons.edit(ref).then(this, [this, ref, number](const sync::Result<model::Source> &source) {
            if (number != m_asked)
                return;
            const auto may = source ? model::mayBeEdited(source->bytes) : sync::Result<void>(sync::fail(source.error()));
            if (!may) {
                Q_EMIT troubled(may.error());
                return;
            }
            // It may have another name by now.
            if (!begin({{}, ref.library, source->item.ref.path, source->item.kind, source->base, source->bytes, source->bytes, {}, {}}))
                return;
            m_bar->setStatus(tr("Nothing changed yet"));
            m_text->setFocus(Qt::OtherFocusReason);
        });
    });
}

void EditorPlace::open(const QString &id)
{
    if (m_draft->isOpen() && m_draft->draft().id == id) {
        Q_EMIT shown();
        return;
    }
    m_commons.draft(id).then(this, [this, number = ++m_asked](const sync::Result<model::Draft> &draft) {
        if (number != m_asked)
            return;
        if (draft)
            goOn(*draft, false);
        else
            Q_EMIT troubled(draft.error());
    });
}

void EditorPlace::openMade(const std::function<model::Future<model::Draft>()> &make, bool atEnd)
{
    if (isLocked() || !settle())
        return;
    m_making = true;
    lock();
    make().then(this, [this, atEnd, number = ++m_asked](const sync::Result<model::Draft> &draft) {
        m_making = false;
        lock();
        if (!draft)
            Q_EMIT troubled(draft.error());
        else if (number == m_asked || (m_draft->isOpen() && m_draft->draft().id == draft->id)) // who writes another by now finds it among the drafts
            goOn(*draft, atEnd);
    });
}

void EditorPlace::goOn(const model::Draft &draft, bool atEnd)
{
    if (!begin(draft))
        return;
    m_bar->setStatus(tr("Draft saved %1").arg(words::whenText(draft.changed)));
    m_text->setFocus(Qt::OtherFocusReason);
    if (!atEnd)
        return;
    m_text->moveCursor(QTextCursor::End);
    m_notice->say(tr("What was said stands at the end of the text now."), tr("Work it in as you like. When you publish it, a post in the discussion says so."), {{tr("Close"), {}}});
}

bool EditorPlace::begin(const model::Draft &draft)
{
    if (!settle())
        return false;
    m_draft->end();
    ++m_asked;
    setBusy(false);
    m_notice->hide();
    m_picture->forget();
    compare(false);
    m_bar->setKind(draft.kind);
    m_row->begin(draft.library, !draft.path.isEmpty());
    m_isSource = m_factsLeftOut = false;
    fill(draft);
    m_preview->setPictures(draft.files);
    m_draft->begin(draft); // from here on a change is one
    beginForm(draft.kind, model::readManuscript(draft.bytes).keys);
    if (!m_canChangeFacts)
        m_notice->say(tr("The facts of this item cannot be changed in the form."), tr("They are written in a way that Mycel cannot change without risk. The text can be changed as always, and the facts in the item's source."),
                      {{tr("Edit its source"), [this] { showSource(true); }}, {tr("Close"), {}}});
    Q_EMIT shown();
    return true;
}

void EditorPlace::beginForm(model::Kind kind, const model::Value &keys)
{
    const QByteArray path = m_draft->draft().path;
    m_links->begin(m_row->library(), path.isEmpty() ? model::newItemPath(kind, {}, [](const QByteArray &) { return false; }) : path);
    const model::Library *library = m_known.find(m_row->library());
    m_form->begin(kind, openingKeys(m_draft->draft()), keys, {&m_commons, m_row->library(), library ? library->topics : QStringList()}, languagesFor(library, m_commons.readerLanguages()));
    hint();
    m_spelling->choose(m_form->lang());
    if (path.isEmpty())
        return;
    m_commons.item({m_draft->draft().library, path}).then(this, [this, number = m_asked](const sync::Result<model::Item> &item) {
        if (number != m_asked || !item)
            return;
        m_form->hint(QStringLiteral("lang"), item->lang);
        m_spelling->choose(m_form->lang());
    });
}

/// A new item is not read by anybody yet.
void EditorPlace::hint()
{
    const model::Draft &draft = m_draft->draft();
    if (!draft.path.isEmpty()) {
        const model::Unsaid unsaid = model::unsaidOf(draft.path, draft.bytes);
        m_form->hint(QStringLiteral("title"), unsaid.title);
        m_form->hint(QStringLiteral("summary"), unsaid.summary);
    }
    m_bar->setTitle(m_form->title());
}

void EditorPlace::publish()
{
    if (!m_draft->isOpen() || isLocked())
        return;
    const auto draft = m_draft->hold();
    if (!draft || m_factsLeftOut) {
        m_draft->touch();
        return say(draft ? sync::Error{sync::Error::Kind::Refused, "front-matter"} : draft.error());
    }
    setBusy(true);
    m_notice->hide();
    // Another may be open by the time that something is known of this one.
    const auto isOpen = [this, id = draft->id] { return m_draft->isOpen() && m_draft->draft().id == id; };
    const auto trouble = [this, isOpen](const sync::Error &error) {
        say(error);
        if (!isOpen())
            return;
        setBusy(false);
        if (m_draft->isTouched())
            m_draft->touch();
        if (error.why == "no-title")
            m_form->enterTitle();
    };
    const auto becameAnEdition = [this, isOpen] {
        if (!isOpen())
            return;
        m_draft->end();
        m_bar->setStatus(tr("Published"));
    };
    const auto goOn = [this, trouble, becameAnEdition, name = m_row->name()](const model::Draft &ready) {
        model::Future<void> chosen = name ? m_commons.chooseName(ready.library, *name) : QtFuture::makeReadyFuture(sync::Result<void>());
        chosen.then(this, [this, trouble, becameAnEdition, ready](const sync::Result<void> &named) {
            if (!named)
                return trouble(named.error());
            m_commons.compose(ready).then(this, [this, trouble, becameAnEdition](const sync::Result<model::Edition> &edition) {
                if (!edition)
                    return trouble(edition.error());
                auto [accepted, shown] = m_commons.publish(*edition);
                const model::ItemRef ref{edition->library, edition->files.first().path};
                accepted.then(this, [trouble, becameAnEdition](const sync::Result<void> &published) {
                    if (!published)
                        return trouble(published.error());
                    becameAnEdition();
                });
                // It may be told that it is shown before it is told that it was accepted.
                shown.then(this, [this, ref, becameAnEdition, accepted = accepted](const sync::Result<void> &done) {
                    if (!accepted.result())
                        return;
                    becameAnEdition();
                    if (!done)
                        Q_EMIT troubled(done.error());
                    if (m_draft->isOpen())
                        return; // nobody is taken away from what they write by now
                    setBusy(false);
                    Q_EMIT published(ref);
                });
            });
        });
    };
    if (!m_draft->isTouched())
        return goOn(*draft); // as it is, it is no draft
    m_commons.keepDraft(*draft).then(this, [trouble, goOn](const sync::Result<model::Draft> &kept) {
        if (!kept)
            return trouble(kept.error());
        goOn(*kept);
    });
}

void EditorPlace::letGo(const QString &draft)
{
    if (!m_draft->isOpen() || m_draft->draft().id != draft)
        return;
    m_draft->end();
    ++m_asked;
}

bool EditorPlace::settle()
{
    const auto kept = m_draft->settle();
    if (kept)
        return true;
    say(kept.error());
    Q_EMIT shown();
    return false;
}

void EditorPlace::say(const sync::Error &error)
{
    const words::ErrorText text = words::textOf(error);
    QList<NoticeBar::Choice> choices{{tr("Close"), {}}};
    if (error.why == "front-matter" && !m_isSource)
        choices.prepend({tr("Edit its source"), [this] { showSource(true); }});
    m_notice->say(text.sentence, text.wayOut, choices);
}

void EditorPlace::offerTemplates()
{
    const auto take = [this](const QString &text) { return [this, text] {
        if (!isLocked())
            m_text->replaceAll(text);
    }; };
    const model::Kind kind = m_draft->draft().kind;
    m_notice->say(tr("How do you want to begin?"), tr("An outline asks the questions that readers have; an example shows how others answered them."),
                  {{tr("With an outline"), take(words::outlineText(kind)), true}, {tr("With an example"), take(words::exampleText(kind))}, {tr("With an empty page"), {}}});
}

void EditorPlace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    share();
}

void EditorPlace::compare(bool on)
{
    const bool was = !m_changes->isHidden();
    if (on)
        m_changes->open();
    else
        m_changes->hide();
    share();
    if (was && !on)
        m_text->setFocus(Qt::OtherFocusReason);
}

void EditorPlace::share()
{
    const bool isRoomy = width() - m_form->width() >= m_theme.px(PreviewFrom), isCompared = !m_changes->isHidden();
    m_preview->setVisible(m_actions.preview->isChecked() && isRoomy && !isCompared);
    m_text->setVisible(isRoomy || !isCompared);
}

} // namespace mycel::ui
