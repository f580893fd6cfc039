#include "ui/discuss/replybox.h"

#include "model/discuss/discussions.h"
#include "ui/discuss/postedit.h"
#include "ui/editor/markdownedit.h"
#include "ui/words/statetext.h"
#include "ui/words/threadtext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>

namespace mycel::ui {

namespace {
constexpr auto PreviewKey = Qt::CTRL | Qt::SHIFT | Qt::Key_E;
constexpr int Low = 74, High = 170; ///< of the field, empty and while somebody writes
}

ReplyBox::ReplyBox(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_commons(commons)
{
    setObjectName(QStringLiteral("footRow"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 10, 32, 10);
    column->setSpacing(6);
    auto *above = new QHBoxLayout;
    m_says = new QLabel(this);
    m_says->setObjectName(QStringLiteral("small"));
    m_says->setTextFormat(Qt::PlainText);
    m_cancel = new QPushButton(tr("Not this"), this);
    m_cancel->setObjectName(QStringLiteral("quiet"));
    m_cancel->setAccessibleName(tr("Answer the thread instead"));
    above->addWidget(m_says, 1);
    above->addWidget(m_cancel);
    column->addLayout(above);
    m_title = new QLineEdit(this);
    m_title->setAccessibleName(tr("Title of the thread"));
    m_title->setMaxLength(model::LongestTitle);
    m_title->hide();
    column->addWidget(m_title);
    m_box = new PostEdit(commons, theme, this);
    m_edit = m_box->text();
    m_edit->setHint(tr("Write a reply… it is kept here and shared at the next sync"));
    m_edit->setAccessibleName(tr("Your reply"));
    column->addWidget(m_box);
    makeFoot(column);
    m_keep = new KeptPost(commons, [this] {
        const model::ThreadRef ref = m_page ? m_page->ref : model::ThreadRef();
        return std::pair(model::NewPost{ref.library, ref.id, asWritten(), m_edit->text().toUtf8()}, m_page ? m_page->thread.title : QString());
    }, this);
    connect(m_keep, &KeptPost::kept, this, [this](const QDateTime &when, bool first) {
        m_hint->setText(tr("Draft saved %1").arg(words::clockText(when)));
        if (first)
            Q_EMIT draftKept();
    });
    connect(m_keep, &KeptPost::leftKept, this, &ReplyBox::draftKept);
    connect(m_keep, &KeptPost::troubled, this, &ReplyBox::troubled);
    connect(m_cancel, &QPushButton::clicked, this, &ReplyBox::turnFromPlace);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ReplyBox::look);
    const auto typed = [this] {
        if (m_page && !m_waiting && !m_showing)
            m_keep->changed(isEmpty());
    };
    connect(m_edit, &MarkdownEdit::edited, this, typed);
    connect(m_title, &QLineEdit::textEdited, this, typed);
    look();
}

void ReplyBox::makeFoot(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    m_hint = new QLabel(this);
    m_hint->setObjectName(QStringLiteral("small"));
    m_preview = new QPushButton(tr("Preview"), this);
    m_preview->setObjectName(QStringLiteral("quiet"));
    m_preview->setCheckable(true);
    m_preview->setToolTip(QKeySequence(PreviewKey).toString(QKeySequence::NativeText));
    m_name = new QLineEdit(this);
    m_name->setAccessibleName(tr("Name to be seen under"));
    m_name->setAccessibleDescription(tr("This is all that others learn of you in this library. It may stay empty; but only who has a name can edit what they wrote."));
    m_name->setToolTip(m_name->accessibleDescription());
    m_name->setPlaceholderText(tr("a name, or none"));
    m_name->setMaximumWidth(170);
    m_name->setMaxLength(80);
    m_post = new QPushButton(tr("Post"), this);
    m_post->setObjectName(QStringLiteral("main"));
    row->addWidget(m_hint, 1);
    row->addWidget(m_preview);
    row->addWidget(m_name);
    row->addWidget(m_post);
    column->addLayout(row);
    const auto post = [this] {
        if (m_post->isEnabled())
            Q_EMIT postAsked(m_keep->hold());
    };
    connect(m_post, &QPushButton::clicked, this, post);
    connect(m_preview, &QPushButton::toggled, m_box, &PostEdit::setPreviewed);
    auto *key = new QShortcut(QKeySequence(PreviewKey), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, m_preview, &QPushButton::toggle);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_edit, post, Qt::WidgetShortcut), &QShortcut::activatedAmbiguously, this, post);
}

void ReplyBox::setTheme(const Theme &theme)
{
    m_box->setTheme(theme);
}

void ReplyBox::open(const model::ThreadPage &page)
{
    const bool isAnother = !m_page || m_page->ref != page.ref;
    if (isAnother) {
        m_keep->begin(); // what was written elsewhere is kept
        m_begun.clear();
        m_waiting = 0;
    }
    m_page = page;
    QStringList names;
    for (const model::Post &post : page.thread.posts)
        names.append(post.event.author);
    names.removeDuplicates();
    names.removeAll(QString());
    m_box->setLibrary(page.ref.library, names, page.me);
    if (isAnother || !(m_name->hasFocus() || m_name->isModified()))
        m_name->setText(page.me);
    if (!isAnother)
        return;
    show({}, {});
    readDrafts();
}

void ReplyBox::readDrafts()
{
    if (!m_page)
        return;
    m_commons.discussions().drafts(m_page->ref).then(this, [this, ref = m_page->ref](const sync::Result<QList<model::Draft>> &drafts) {
        if (!drafts || m_page->ref != ref)
            return;
        m_begun = *drafts;
        m_begun.removeIf([this](const model::Draft &each) { return each.id == m_keep->draft().id; });
        const auto wanted = std::ranges::find(m_begun, m_wanted, &model::Draft::id);
        if (wanted != m_begun.end()) {
            m_wanted.clear();
            goOn(*wanted);
        } else if (!m_begun.isEmpty() && isEmpty() && m_event == model::ThreadEvent()) {
            goOn(m_begun.first());
        }
    });
}

void ReplyBox::want(const model::Draft &draft)
{
    m_wanted = draft.id;
    if (m_page && m_page->ref == model::ThreadRef{draft.library, model::postIn(draft).thread})
        readDrafts();
}

void ReplyBox::goOn(const model::Draft &draft)
{
    const model::Draft taken = m_keep->newest(draft);
    leavePlace();
    m_begun.removeIf([&taken](const model::Draft &each) { return each.id == taken.id; });
    const model::NewPost post = model::postIn(taken);
    show(post.event, QString::fromUtf8(post.text));
    m_keep->begin(taken);
}

/// Where one writes on in another place, this goes on when one comes back; what is being posted goes with its post.
void ReplyBox::leavePlace()
{
    const bool isPosted = std::exchange(m_waiting, 0) != 0;
    if (const model::Draft left = m_keep->leave(); !left.id.isEmpty() && !isPosted)
        m_begun.prepend(left);
}

void ReplyBox::begin(const model::ThreadEvent &event, const QString &text, bool adds)
{
    const model::PlaceOfPost place = model::placeOf(event);
    const bool goesOn = m_waiting ? event.act != model::Act::Comment : m_keep->isOpen(); // an answer is another one
    if (place == model::placeOf(m_event) && goesOn) { // it is written here just now, or being posted
        m_event = asWritten();
        m_event.value = event.value;
        if (adds)
            m_edit->appendPlainText(u'\n' + text);
        if (m_waiting)
            leavePlace();
        show(m_event, m_edit->text());
        return;
    }
    const auto begun = std::ranges::find(m_begun, place, [](const model::Draft &each) { return model::placeOf(model::postIn(each).event); });
    if (begun == m_begun.end()) {
        leavePlace();
        show(event, text);
    } else {
        goOn(*begun);
        m_event.value = event.value;
        show(m_event, m_edit->text() + (adds ? u'\n' + text : QString()));
    }
    if (adds)
        m_keep->changed(isEmpty());
}

void ReplyBox::show(const model::ThreadEvent &event, const QString &text)
{
    m_event = event;
    m_title->setText(event.title);
    m_title->setVisible(!event.title.isEmpty());
    m_preview->setChecked(false);
    {
        const QScopedValueRollback nobodyTypes(m_showing, true);
        m_edit->begin({}, text);
    }
    const QString says = m_page ? words::replyText(event, *m_page) : QString();
    m_says->setText(says);
    m_says->setVisible(!says.isEmpty());
    m_cancel->setVisible(!says.isEmpty());
    m_hint->setText(tr("Markdown works here. Ctrl+Enter posts."));
    m_edit->moveCursor(QTextCursor::End);
    if (!says.isEmpty())
        m_edit->setFocus(Qt::OtherFocusReason);
    look();
}

/// An answer to a post becomes one to the thread; what is no answer is left, with its text.
void ReplyBox::turnFromPlace()
{
    if (m_event.act == model::Act::Comment || m_event.act == model::Act::Vote) {
        m_event = {};
        show(m_event, m_edit->text());
        m_keep->changed(isEmpty());
        return;
    }
    m_keep->changed(true);
    show({}, {});
}

void ReplyBox::look()
{
    const bool isEmptyNow = isEmpty();
    m_box->setFixedHeight(isEmptyNow ? Low : High);
    m_edit->setReadOnly(m_waiting != 0);
    m_title->setReadOnly(m_waiting != 0);
    m_cancel->setEnabled(!m_waiting);
    m_post->setEnabled(!m_waiting && (!isEmptyNow || m_event.act == model::Act::Vote));
}

void ReplyBox::done(const model::ThreadRef &thread, int post, bool accepted)
{
    if (m_page->ref != thread)
        return; // another thread was opened meanwhile
    if (m_waiting != post) { // something else is written by now
        if (!accepted)
            readDrafts();
        return;
    }
    m_waiting = 0;
    if (!accepted) {
        look();
        if (!isEmpty())
            m_keep->changed(false);
        return;
    }
    m_keep->end(); // it went with the post
    m_name->setModified(false);
    show({}, {});
}

int ReplyBox::wait()
{
    m_waiting = ++m_posts;
    look();
    return m_waiting;
}

bool ReplyBox::settle()
{
    return m_keep->settle();
}

void ReplyBox::letGo(const QString &draft)
{
    m_begun.removeIf([&draft](const model::Draft &each) { return each.id == draft; });
    if (m_keep->letGo(draft))
        show({}, {});
}

/// With the title that was typed; one that is emptied stays what it was.
model::ThreadEvent ReplyBox::asWritten() const
{
    model::ThreadEvent event = m_event;
    if (const QString title = m_title->text().simplified(); !title.isEmpty())
        event.title = title;
    return event;
}

QString ReplyBox::name() const
{
    return m_name->text().simplified();
}

bool ReplyBox::isEmpty() const
{
    return m_edit->text().trimmed().isEmpty();
}

} // namespace mycel::ui
