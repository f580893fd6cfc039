#include "ui/libraries/newlibrary.h"

#include "model/content/kinds.h"
#include "ui/libraries/troublebox.h"
#include "ui/parts/flowlayout.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {
constexpr int WidestLine = 560;
} // namespace

NewLibrary::NewLibrary(model::Commons &commons, QWidget *parent)
    : ColumnPlace(parent)
    , m_commons(commons)
{
    column()->setSpacing(6);
    addText(tr("Begin a library"), "title");
    addText(tr("A library holds what a group knows. It begins on this computer alone, and you share it when you want to."), "muted");
    column()->addSpacing(10);
    m_name = addLine(tr("Name of the library"), tr("What people call it"));
    m_summary = addLine(tr("In one sentence"), tr("What it is about"));
    m_languages = addLine(tr("Languages"), tr("Tags with commas between, such as en, sv"));
    m_languages->setText(commons.readerLanguages().value(0));
    addText(tr("Licence"), "small");
    m_license = new QComboBox(inside());
    m_license->setAccessibleName(tr("Licence"));
    m_license->setMaximumWidth(WidestLine);
    m_license->addItem(tr("CC BY-SA 4.0: pass it on, name us, keep it free"), QStringLiteral("CC-BY-SA-4.0"));
    m_license->addItem(tr("CC BY 4.0: pass it on, name us"), QStringLiteral("CC-BY-4.0"));
    m_license->addItem(tr("CC0 1.0: do with it what you like"), QStringLiteral("CC0-1.0"));
    column()->addWidget(m_license);
    column()->addSpacing(6);
    addTopics();
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

void NewLibrary::addTopics()
{
    addText(tr("Topics"), "small");
    auto *box = new QWidget(inside());
    box->setMaximumWidth(WidestLine);
    auto *flow = new FlowLayout(box, 4);
    for (const char *topic : model::defaultTopics()) {
        auto *chip = new QPushButton(QString::fromLatin1(topic), box);
        chip->setObjectName(QStringLiteral("chip"));
        chip->setCheckable(true);
        chip->setChecked(true);
        chip->setProperty("topic", QString::fromLatin1(topic));
        chip->setAccessibleName(tr("Topic %1").arg(chip->text()));
        flow->addWidget(chip);
        m_topics.append(chip);
    }
    column()->addWidget(box);
    column()->addSpacing(6);
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
    for (const QPushButton *chip : m_topics) {
        if (chip->isChecked())
            library.topics.append(chip->property("topic").toString());
    }
    m_begin->setEnabled(false);
    m_trouble->hide();
    m_commons.create(library, m_author->text().simplified()).then(this, [this](const sync::Result<model::Report> &report) {
        m_begin->setEnabled(true);
        if (!report)
            return m_trouble->say(report.error(), tr("Try again"));
        m_name->clear();
        m_summary->clear();
        Q_EMIT begun(report->library.key);
    });
}

} // namespace mycel::ui
