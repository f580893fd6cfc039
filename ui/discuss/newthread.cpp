#include "ui/discuss/newthread.h"

#include "model/discuss/discussions.h"
#include "ui/editor/markdownedit.h"
#include "ui/libraries/troublebox.h"
#include "ui/words/threadtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace mycel::ui {

namespace {
constexpr int WidestLine = 560, TextHeight = 220;
constexpr int MostQuorum = 1000;
constexpr int Days[] = {2, 3, 7, 14, 30};
}

NewThread::NewThread(model::Commons &commons, const Theme &theme, QWidget *parent)
    : ColumnPlace(parent)
    , m_commons(commons)
{
    column()->setSpacing(6);
    addText(tr("Begin a thread"), "title");
    m_aboutText = addText({}, "muted");
    m_library = addChoice(tr("Library"));
    m_category = addChoice(tr("Category"));
    m_purpose = addText({}, "small");
    m_form = addChoice(tr("What it is"));
    for (const char *form : {"question", "experience", "announcement", "proposal"})
        m_form->addItem(words::formText(QString::fromLatin1(form)), QString::fromLatin1(form));
    m_round = new QWidget(inside());
    m_round->setMaximumWidth(WidestLine);
    auto *round = new QHBoxLayout(m_round);
    round->setContentsMargins(0, 0, 0, 0);
    m_method = new QComboBox(m_round);
    m_method->setAccessibleName(tr("How it is decided"));
    for (const model::Method method : {model::Method::Consent, model::Method::Majority, model::Method::Temperature})
        m_method->addItem(words::methodText(method), int(method));
    m_days = new QComboBox(m_round);
    m_days->setAccessibleName(tr("Until when one can answer"));
    for (const int days : Days)
        m_days->addItem(tr("for %n day(s)", nullptr, days), days);
    m_days->setCurrentIndex(2);
    m_quorum = new QSpinBox(m_round);
    m_quorum->setRange(0, MostQuorum);
    m_quorum->setSpecialValueText(tr("however many answer"));
    m_quorum->setPrefix(tr("at least ", "so many have to answer"));
    m_quorum->setAccessibleName(tr("How many have to answer"));
    for (QWidget *each : {static_cast<QWidget *>(m_method), static_cast<QWidget *>(m_days), static_cast<QWidget *>(m_quorum)})
        round->addWidget(each);
    column()->addWidget(m_round);
    addText(tr("Title"), "small");
    m_title = new QLineEdit(inside());
    m_title->setAccessibleName(tr("Title"));
    m_title->setPlaceholderText(tr("What you want to know, tell or propose, in one line"));
    m_title->setMaximumWidth(WidestLine);
    column()->addWidget(m_title);
    addText(tr("Text"), "small");
    m_text = new MarkdownEdit(theme, inside());
    m_text->setObjectName(QStringLiteral("field"));
    m_text->setAccessibleName(tr("Text"));
    m_text->setMaximumWidth(WidestLine);
    m_text->setFixedHeight(TextHeight);
    m_text->setTabChangesFocus(true);
    column()->addWidget(m_text);
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
    row->addStretch();
    column()->addLayout(row);
    column()->addStretch();
    connect(m_library, &QComboBox::currentIndexChanged, this, &NewThread::readCategories);
    connect(m_category, &QComboBox::currentIndexChanged, this, &NewThread::look);
    connect(m_form, &QComboBox::currentIndexChanged, this, &NewThread::look);
    connect(m_title, &QLineEdit::textChanged, this, &NewThread::look);
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
    m_text->setTheme(theme);
}

void NewThread::setLibraries(const QList<model::Library> &libraries)
{
    const QString now = m_library->currentData().toString();
    m_library->clear();
    for (const model::Library &library : libraries)
        m_library->addItem(library.name, library.key);
    m_library->setCurrentIndex(qMax(0, m_library->findData(now)));
}

void NewThread::begin(const QString &library, const std::optional<model::Item> &about, const model::Quote &quote)
{
    m_about = about;
    m_quote = quote;
    if (const int at = m_library->findData(about ? about->ref.library : library); at >= 0)
        m_library->setCurrentIndex(at);
    m_library->setEnabled(!about);
    m_aboutText->setText(about ? tr("It is about “%1”, and is found there too.").arg(about->title) : tr("It belongs to a category, waits here and goes out with the next sync."));
    m_category->setVisible(!about);
    m_categoryLabel->setVisible(!about);
    m_trouble->hide();
    readCategories();
    m_title->setFocus(Qt::OtherFocusReason);
}

void NewThread::readCategories()
{
    const QString library = m_library->currentData().toString();
    m_commons.discussions().categories(library).then(this, [this](const sync::Result<QList<model::Category>> &categories) {
        m_category->clear();
        for (const model::Category &each : categories ? *categories : QList<model::Category>()) {
            m_category->addItem(words::categoryText(each), each.id);
            m_category->setItemData(m_category->count() - 1, each.purpose, Qt::ToolTipRole);
        }
        look();
    });
    m_commons.chosenName(library).then(this, [this](const sync::Result<QString> &name) { m_author->setText(name.value_or(QString())); });
}

void NewThread::look()
{
    m_purpose->setText(m_about ? QString() : m_category->currentData(Qt::ToolTipRole).toString());
    m_purpose->setVisible(!m_purpose->text().isEmpty());
    m_round->setVisible(m_form->currentData().toString() == QLatin1String("proposal"));
    m_post->setEnabled(!m_title->text().trimmed().isEmpty() && m_library->count() > 0);
}

void NewThread::post()
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
    if (post.event.form == QLatin1String("proposal")) {
        post.event.method = model::Method(m_method->currentData().toInt());
        post.event.ends = QDateTime::currentDateTimeUtc().addDays(m_days->currentData().toInt());
        post.event.quorum = m_quorum->value();
    }
    m_post->setEnabled(false);
    m_commons.chooseName(post.library, m_author->text().simplified()).then(this, [this, post](const sync::Result<void> &) {
        m_commons.discussions().post(post).first.then(this, [this](const sync::Result<model::Posting> &posted) {
            look();
            if (!posted)
                return m_trouble->say(posted.error(), tr("Try again"));
            m_commons.discussions().setFollowed({model::Follow::What::Thread, posted->thread.library, posted->thread.id}, true);
            m_title->clear();
            m_text->begin({}, {});
            Q_EMIT begun(posted->thread);
        });
    });
}

} // namespace mycel::ui
