#include "ui/libraries/newlibrary.h"

#include "model/content/kinds.h"
#include "model/content/libraryfile.h"
#include "sync/proxy.h"
#include "ui/libraries/placeline.h"
#include "ui/libraries/proxyfold.h"
#include "ui/libraries/troublebox.h"
#include "ui/parts/chips.h"
#include "ui/words/threadtext.h"
#include "ui/words/topictext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {
constexpr int WidestLine = 560;

/// As high as its rows are, also where the page is longer than the window.
class ChipBox : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        setMinimumHeight(layout()->heightForWidth(width()));
    }
};

} // namespace

NewLibrary::NewLibrary(model::Commons &commons, Libraries &libraries, QWidget *parent)
    : ColumnPlace(parent)
    , m_commons(commons)
    , m_known(libraries)
{
    column()->setSpacing(6);
    addText(tr("Begin a library"), "title");
    addText(tr("A library holds what a group knows. It begins on this computer alone, and you share it when you want to."), "muted");
    column()->addSpacing(10);
    m_name = addLine(tr("Name of the library"), tr("What people call it"));
    m_summary = addLine(tr("In one sentence"), tr("What it is about"));
    m_languages = addLine(tr("Languages"), tr("Tags with commas between, such as en, sv"));
    m_languages->setText(commons.readerLanguages().value(0, QStringLiteral("en")).section(u'-', 0, 0));
    m_license = addChoice(tr("Licence"));
    m_license->addItem(tr("CC BY-SA 4.0: pass it on, name us, keep it free"), QStringLiteral("CC-BY-SA-4.0"));
    m_license->addItem(tr("CC BY 4.0: pass it on, name us"), QStringLiteral("CC-BY-4.0"));
    m_license->addItem(tr("CC0 1.0: do with it what you like"), QStringLiteral("CC0-1.0"));
    QList<std::pair<QString, QString>> topics, categories;
    for (const char *topic : model::defaultTopics())
        topics.append({words::topicText(QString::fromLatin1(topic)), words::topicText(QString::fromLatin1(topic))}); // written as it is read
    for (const model::Category &category : model::defaultCategories())
        categories.append({category.id, words::categoryText(category)});
    m_topics = addChips(tr("Topics"), tr("Topic %1"), topics);
    m_ownTopics = addLine(tr("Topics of your own"), tr("With commas between; they come beside the ones that are chosen"));
    m_categories = addChips(tr("Categories of its discussions"), tr("Category %1"), categories);
    addText(tr("A discussion stands in one of them. Without any chosen, the library has them all."), "small");
    m_start = addChoice(tr("It begins"));
    m_start->addItem(tr("empty"), false);
    m_start->addItem(tr("with guides to build on: meetings, roles, newcomers, care"), true);
    addText(tr("Where it is shared"), "small");
    m_place = new PlaceLine(tr("Where the library is shared"), tr("https://… or git@host:path or a folder; empty: later"), inside());
    m_place->setMaximumWidth(WidestLine);
    column()->addWidget(m_place);
    addText(tr("The address of an empty project at any git host, a folder or a stick. There is nothing else to do there."), "small");
    column()->addWidget(m_proxy = new ProxyFold(m_commons, inside()));
    column()->addSpacing(6);
    m_author = addLine(tr("Your name in it"), tr("a name, or none"));
    addText(tr("This is all that others learn of you in this library. It may stay empty."), "small");
    column()->addSpacing(8);
    m_trouble = new TroubleBox(inside());
    column()->addWidget(m_trouble);
    m_begin = new QPushButton(tr("Begin this library"), inside());
    m_begin->setObjectName(QStringLiteral("main"));
    m_begin->setEnabled(false);
    column()->addWidget(m_begin, 0, Qt::AlignLeading);
    column()->addStretch();
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) { m_begin->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, m_begin, &QPushButton::click);
    connect(m_begin, &QPushButton::clicked, this, &NewLibrary::begin);
    connect(m_trouble, &TroubleBox::stepTaken, this, &NewLibrary::begin);
}

QLineEdit *NewLibrary::addLine(const QString &name, const QString &hint)
{
    auto *edit = new QLineEdit(inside());
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    edit->setMaximumWidth(WidestLine);
    addText(name, "small");
    column()->addWidget(edit);
    column()->addSpacing(6);
    return edit;
}

QComboBox *NewLibrary::addChoice(const QString &name)
{
    addText(name, "small");
    auto *choice = new QComboBox(inside());
    choice->setAccessibleName(name);
    choice->setMaximumWidth(WidestLine);
    column()->addWidget(choice);
    column()->addSpacing(6);
    return choice;
}

QList<QPushButton *> NewLibrary::addChips(const QString &name, const QString &each, const QList<std::pair<QString, QString>> &words)
{
    addText(name, "small");
    auto *box = new ChipBox(inside());
    box->setMaximumWidth(WidestLine);
    FlowLayout *flow = chipRow(box, 4);
    QList<QPushButton *> chips;
    for (const auto &[word, text] : words) {
        QPushButton *chip = choiceChip(text, box);
        chip->setChecked(true);
        chip->setProperty("word", word);
        chip->setAccessibleName(each.arg(text));
        flow->addWidget(chip);
        chips.append(chip);
    }
    column()->addWidget(box);
    column()->addSpacing(6);
    return chips;
}

QStringList NewLibrary::chosen(const QList<QPushButton *> &chips)
{
    QStringList words;
    for (const QPushButton *chip : chips) {
        if (chip->isChecked())
            words.append(chip->property("word").toString());
    }
    return words;
}

QStringList NewLibrary::topics() const
{
    QStringList topics = chosen(m_topics);
    for (const QString &own : m_ownTopics->text().split(u',', Qt::SkipEmptyParts))
        topics.append(own.simplified());
    topics.removeAll(QString());
    topics.removeDuplicates();
    return topics;
}

void NewLibrary::enter()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void NewLibrary::begin()
{
    model::NewLibrary library;
    library.name = m_name->text().simplified();
    library.summary = m_summary->text().simplified();
    library.license = m_license->currentData().toString();
    for (const QString &tag : m_languages->text().split(u',', Qt::SkipEmptyParts))
        library.languages.append(tag.trimmed());
    library.topics = topics();
    library.categories = chosen(m_categories);
    const QString place = m_place->text();
    // Who mistyped an address has not begun a library yet.
    const auto address = place.isEmpty() ? sync::Result<sync::Address>() : sync::readAddress(place);
    const QString way = m_proxy->proxy();
    const auto proxy = sync::readProxy(way);
    if (!address || !proxy)
        return m_trouble->say(address ? proxy.error() : address.error(), {});
    inside()->setEnabled(false); // once is enough, and nothing is typed that the answer would take away
    m_trouble->hide();
    m_commons.create(library, m_author->text().simplified(), m_start->currentData().toBool()).then(this, [this, place, way, login = m_proxy->login()](const sync::Result<model::Report> &report) {
        inside()->setEnabled(true);
        if (!report)
            return m_trouble->say(report.error(), tr("Try again"));
        m_name->clear();
        m_summary->clear();
        m_ownTopics->clear();
        m_place->clear();
        m_proxy->setProxy({});
        if (!place.isEmpty() || !way.isEmpty())
            m_known.shareAt(report->library.key, place, way, login);
        Q_EMIT begun(report->library.key);
    });
}

} // namespace mycel::ui
