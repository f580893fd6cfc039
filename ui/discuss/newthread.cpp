#include "ui/discuss/newthread.h"

#include "model/discuss/discussions.h"
#include "ui/discuss/postedit.h"
#include "ui/discuss/roundfields.h"
#include "ui/editor/markdownedit.h"
#include "ui/libraries/troublebox.h"
#include "ui/words/statetext.h"
#include "ui/words/threadtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>

namespace mycel::ui {

namespace {
constexpr int WidestLine = 560, TextHeight = 220;
}

NewThread::NewThread(model::Commons &commons, const Theme &theme, QWidget *parent)
    : ColumnPlace(parent)
    , m_commons(commons)
{
    column()->setSpacing(6);
    addText(tr("Begin a thread"), "title");
    m_aboutText = addText({}, "muted");
    m_quoteText = addText({}, "quoted");
    m_quoteText->setMaximumWidth(WidestLine);
    m_library = addChoice(tr("Library"));
    m_category = addChoice(tr("Category"));
    m_purpose = addText({}, "small");
    m_form = addChoice(tr("What it is"));
    for (const char *form : {"question", "experience", "announcement", "proposal"})
        m_form->addItem(words::formText(QString::fromLatin1(form)), QString::fromLatin1(form));
    m_round = new RoundFields(inside());
    m_round->setMaximumWidth(WidestLine);
    column()->addWidget(m_round);
    addText(tr("Title"), "small");
    m_title = new QLineEdit(inside());
    m_title->setAccessibleName(tr("Title"));
    m_title->setPlaceholderText(tr("What you want to know, tell or propose, in one line"));
    m_title->setMaxLength(model::LongestTitle);
    m_title->setMaximumWidth(WidestLine);
    column()->addWidget(m_title);
    addText(tr("Text"), "small");
    m_box = new PostEdit(commons, theme, inside());
    m_text = m_box->text();
    m_text->setAccessibleName(tr("Text"));
    m_text->setHint(tr("Write here, in Markdown. “[[” finds what the library has, “@” who is in it."));
    m_box->setMaximumWidth(WidestLine);
    m_box->setFixedHeight(TextHeight);
    column()->addWidget(m_box);
    addText(tr("Your name in it"), "small");
    m_author = new QLineEdit(inside());
    m_author->setAccessibleName(tr("Your name in it"));
    m_author->setPlaceholderText(tr("a name, or none"));
    m_author->setMaximumWidth(WidestLine);
    column()->addWidget(m_author);
    m_trouble = new TroubleBox(inside());
    m_trouble->hide();
    column()->addWidget(m_trouble);
    auto *row = new QHBoxLayout;
    m_post = new QPushButton(tr("Post"), inside());
    m_post->setObjectName(QStringLiteral("main"));
    auto *leave = new QPushButton(tr("Leave it"), inside());
    row->addWidget(m_post);
    row->addWidget(leave);
    auto *preview = new QPushButton(tr("Preview"), inside());
    preview->setObjectName(QStringLiteral("quiet"));
    preview->setCheckable(true);
    connect(preview, &QPushButton::toggled, m_box, &PostEdit::setPreviewed);
    row->addWidget(preview);
    m_kept = new QLabel(inside());
    m_kept->setObjectName(QStringLiteral("small"));
    row->addWidget(m_kept);
    row->addStretch();
    column()->addLayout(row);
    column()->addStretch();
    m_keep = new KeptPost(commons, [this] { return std::pair(written(), QString()); }, this);
    connect(m_keep, &KeptPost::kept, this, [this](const QDateTime &when, bool first) {
        m_kept->setText(tr("Draft saved %1").arg(words::clockText(when)));
        if (first)
            Q_EMIT draftKept();
    });
    connect(m_keep, &KeptPost::leftKept, this, &NewThread::draftKept);
    connect(m_keep, &KeptPost::troubled, this, [this](const sync::Error &error) {
        m_trouble->say(error, {});
        Q_EMIT troubled(error); // the page may not be seen
    });
    connect(m_library, &QComboBox::currentIndexChanged, this, [this] {
        m_author->setModified(false); // a name is for one library
        readCategories();
    });
    connect(m_category, &QComboBox::activated, this, [this] { m_wantedCategory = m_category->currentData().toString(); });
    for (QComboBox *each : {m_library, m_category, m_form}) {
        connect(each, &QComboBox::currentIndexChanged, this, &NewThread::look);
        connect(each, &QComboBox::activated, this, &NewThread::typed);
    }
    connect(m_round, &RoundFields::changed, this, &NewThread::typed);
    connect(m_title, &QLineEdit::textChanged, this, &NewThread::look);
    connect(m_title, &QLineEdit::textEdited, this, &NewThread::typed);
    connect(m_text, &MarkdownEdit::edited, this, &NewThread::typed);
    connect(m_post, &QPushButton::clicked, this, &NewThread::post);
    connect(m_trouble, &TroubleBox::stepTaken, this, &NewThread::post);
    connect(leave, &QPushButton::clicked, this, &NewThread::left);
    look();
}

QComboBox *NewThread::addChoice(const QString &name)
{
    QLabel *label = addText(name, "small");
    auto *choice = new QComboBox(inside());
    choice->setAccessibleName(name);
    choice->setMaximumWidth(WidestLine);
    column()->addWidget(choice);
    if (name == tr("Category"))
        m_categoryLabel = label;
    return choice;
}

void NewThread::setTheme(const Theme &theme)
{
    m_box->setTheme(theme);
}

/// They are told again with every sync: what somebody chose or typed here stays.
void NewThread::setLibraries(const QList<model::Library> &libraries)
{
    QList<std::pair<QString, QString>> names;
    for (const model::Library &library : libraries)
        names.append({library.key, library.name});
    if (names == std::exchange(m_libraries, names))
        return readCategories(); // of which a sync may have brought some
    const QString before = m_library->currentData().toString();
    {
        const QSignalBlocker nobodyChooses(m_library);
        m_library->clear();
        for (const auto &[key, name] : names)
            m_library->addItem(name, key);
        choose(m_about || m_keep->isOpen() || isHere(before) ? before : QString());
    }
    readCategories();
    look();
}

bool NewThread::isHere(const QString &library) const
{
    return std::ranges::any_of(m_libraries, [&library](const auto &each) { return each.first == library; });
}

/// One that is not here stays what the draft says: it may come back.
void NewThread::choose(const QString &library)
{
    for (int at = m_library->count() - 1; at >= 0; --at) {
        if (const QString key = m_library->itemData(at).toString(); key != library && !isHere(key))
            m_library->removeItem(at);
    }
    if (!library.isEmpty() && m_library->findData(library) < 0)
        m_library->addItem(tr("a library that is not here"), library);
    m_library->setCurrentIndex(qMax(0, m_library->findData(library)));
}

void NewThread::begin(const QString &library, const std::optional<model::Item> &about, const model::Quote &quote)
{
    m_keep->begin(); // what was begun elsewhere is kept
    m_about = about;
    model::NewPost post{about ? about->ref.library : library, {}, {}, {}};
    post.event.quote = quote;
    show(post);
    m_title->setFocus(Qt::OtherFocusReason);
    m_commons.discussions().drafts({}).then(this, [this, post, number = ++m_asked](const sync::Result<QList<model::Draft>> &drafts) {
        if (number != m_asked || !drafts || m_keep->isOpen())
            return;
        for (const model::Draft &each : *drafts) {
            const model::Draft draft = m_keep->newest(each);
            model::NewPost begun = model::postIn(draft);
            const bool isIt = m_about ? begun.library == m_about->ref.library && begun.event.about == m_about->identity() : begun.event.about.isEmpty();
            if (!isIt)
                continue;
            if (post.event.quote != model::Quote())
                begun.event.quote = post.event.quote; // what is marked now is meant
            show(begun);
            return m_keep->begin(draft);
        }
    });
}

void NewThread::goOn(const model::Draft &chosen)
{
    const model::Draft draft = m_keep->newest(chosen);
    const model::NewPost post = model::postIn(draft);
    model::Future<QList<model::Item>> about = post.event.about.isEmpty() ? QtFuture::makeReadyFuture(sync::Result<QList<model::Item>>()) : m_commons.named(post.event.about);
    about.then(this, [this, post, draft, number = ++m_asked](const sync::Result<QList<model::Item>> &items) {
        if (number != m_asked)
            return;
        m_keep->begin(draft);
        m_about.reset();
        for (const model::Item &item : items.value_or(QList<model::Item>())) {
            if (item.ref.library == post.library)
                m_about = item;
        }
        show(post);
    });
}

bool NewThread::settle()
{
    return m_keep->settle();
}

void NewThread::letGo(const QString &draft)
{
    if (!m_keep->letGo(draft))
        return;
    ++m_asked;
    m_about.reset();
    show({});
}

void NewThread::show(const model::NewPost &post)
{
    const QScopedValueRollback nobodyTypes(m_showing, true);
    m_quote = post.event.quote;
    m_wantedCategory = post.event.category;
    m_author->setModified(false);
    const QString before = m_library->currentData().toString();
    choose(!post.library.isEmpty() ? post.library : isHere(before) ? before : QString());
    m_library->setEnabled(!m_about);
    m_aboutText->setText(m_about ? tr("It is about “%1”, and is found there too.").arg(m_about->title) : tr("It belongs to a category, waits here and goes out with the next sync."));
    m_quoteText->setText(m_quote.text);
    m_quoteText->setVisible(!m_quote.text.isEmpty());
    m_category->setVisible(!m_about);
    m_categoryLabel->setVisible(!m_about);
    m_form->setCurrentIndex(qMax(0, m_form->findData(post.event.form)));
    m_round->show(post.event);
    m_title->setText(post.event.title);
    m_text->begin({}, QString::fromUtf8(post.text));
    m_kept->clear();
    m_trouble->hide();
    readCategories();
}

/// Chosen or typed by hand.
void NewThread::typed()
{
    if (!m_showing && !m_posting)
        m_keep->changed(m_title->text().trimmed().isEmpty() && m_text->text().trimmed().isEmpty());
}

void NewThread::readCategories()
{
    const QString library = m_library->currentData().toString();
    m_box->setLibrary(library);
    const auto isMeant = [this, library] { return m_library->currentData().toString() == library; };
    m_commons.discussions().categories(library).then(this, [this, isMeant](const sync::Result<QList<model::Category>> &categories) {
        if (!isMeant())
            return;
        m_category->clear();
        for (const model::Category &each : categories ? *categories : QList<model::Category>()) {
            m_category->addItem(words::categoryText(each), each.id);
            m_category->setItemData(m_category->count() - 1, words::purposeText(each), Qt::ToolTipRole);
        }
        m_category->setCurrentIndex(qMax(0, m_category->findData(m_wantedCategory)));
        look();
    });
    m_isNameKnown = false;
    m_commons.chosenName(library).then(this, [this, isMeant](const sync::Result<QString> &name) {
        if (!name || !isMeant())
            return;
        m_isNameKnown = true;
        if (!m_author->isModified())
            m_author->setText(*name);
    });
}

void NewThread::look()
{
    m_purpose->setText(m_about ? QString() : m_category->currentData(Qt::ToolTipRole).toString());
    m_purpose->setVisible(!m_purpose->text().isEmpty());
    m_round->setVisible(m_form->currentData().toString() == QLatin1String("proposal"));
    m_post->setEnabled(!m_posting && !m_title->text().trimmed().isEmpty() && m_library->count() > 0);
}

model::NewPost NewThread::written() const
{
    model::NewPost post;
    post.library = m_library->currentData().toString();
    post.text = m_text->text().toUtf8();
    post.event.title = m_title->text().simplified();
    post.event.form = m_form->currentData().toString();
    post.event.quote = m_quote;
    if (m_about)
        post.event.about = m_about->identity();
    else
        post.event.category = m_category->currentData().toString();
    if (post.event.form == QLatin1String("proposal"))
        m_round->writeTo(post.event);
    return post;
}

void NewThread::post()
{
    const model::NewPost post = m_keep->hold();
    setPosting(true);
    const auto failed = [this, number = m_asked](const sync::Error &error) {
        setPosting(false);
        if (number != m_asked) // another is begun here by now, and this one is among the drafts
            return m_trouble->say(error, {});
        typed(); // it is kept on
        m_trouble->say(error, tr("Try again"));
    };
    const bool isNamed = m_isNameKnown || m_author->isModified(); // else it is the one that was chosen before
    model::Future<void> named = isNamed ? m_commons.chooseName(post.library, m_author->text().simplified()) : QtFuture::makeReadyFuture(sync::Result<void>());
    named.then(this, [this, post, failed, number = m_asked](const sync::Result<void> &chosen) {
        if (!chosen)
            return failed(chosen.error()); // under another name than the one that stands there nothing is begun
        m_commons.discussions().post(post).first.then(this, [this, failed, number](const sync::Result<model::Posting> &posted) {
            if (!posted)
                return failed(posted.error());
            setPosting(false);
            m_commons.discussions().setFollowed({model::Follow::What::Thread, posted->thread.library, posted->thread.id}, true);
            if (number != m_asked)
                return;
            m_keep->end(); // it went with the post
            m_about.reset();
            show({});
            Q_EMIT begun(posted->thread);
        });
    });
}

void NewThread::setPosting(bool posting)
{
    m_posting = posting;
    m_text->setReadOnly(posting);
    m_title->setReadOnly(posting);
    look();
}

} // namespace mycel::ui
