#include "ui/libraries/describebox.h"

#include "model/content/libraryediting.h"
#include "ui/libraries/troublebox.h"
#include "ui/parts/columnplace.h"
#include "ui/words/keynames.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {

constexpr int WidestField = 560;

/// What stands below a field that does not explain itself.
QString hintOf(QLatin1StringView key)
{
    if (key == QLatin1StringView("languages"))
        return DescribeBox::tr("Tags such as en or sv, the main one first");
    if (key == QLatin1StringView("guidelines"))
        return DescribeBox::tr("A guide of this library that says how people work together in it");
    if (key == QLatin1StringView("maintainers"))
        return DescribeBox::tr("By the names that they have chosen here. They can hide a post for everyone, with a reason, and let in new names.");
    if (key == QLatin1StringView("new_posts"))
        return DescribeBox::tr("Posts of a name that nobody has let in yet are shown to others when somebody who looks after the library has.");
    if (key == QLatin1StringView("categories"))
        return DescribeBox::tr("A discussion stands in one of them, unless it is about an item.");
    return {};
}

/// Of a handbook that says nothing of itself what is known of it all the same.
model::Value withKnown(const model::Value &said, const model::Library &library)
{
    model::Value::Map keys = said.map();
    const auto know = [&keys, &said](const char *key, const model::Value &value) {
        if (said[QString::fromLatin1(key)].isNone() && !value.isNone())
            keys.append({QString::fromLatin1(key), value});
    };
    know("name", model::scalarOf(library.name));
    know("summary", model::scalarOf(library.summary));
    know("languages", model::listOf(library.languages));
    know("license", model::scalarOf(library.license));
    return model::mapOf(keys);
}

} // namespace

DescribeBox::DescribeBox(model::Commons &commons, QWidget *parent)
    : QFrame(parent)
    , m_commons(commons)
{
    setObjectName(QStringLiteral("card"));
    m_room = new QHBoxLayout; // so that it is as high as it has to be at its own width
    m_room->addStretch(1);
    m_trouble = new TroubleBox(this);
    m_trouble->hide();
    m_publish = new QPushButton(tr("Publish"), this);
    m_publish->setObjectName(QStringLiteral("main"));
    m_publish->setAccessibleName(tr("Publish what the library says of itself"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAccessibleName(tr("Leave what the library says of itself as it is"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_publish);
    buttons->addWidget(cancel);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(textLabel(tr("What this library says of itself"), "strong", this));
    column->addLayout(m_room);
    column->addWidget(m_trouble);
    column->addLayout(buttons);
    hide();
    connect(m_publish, &QPushButton::clicked, this, &DescribeBox::publish);
    connect(cancel, &QPushButton::clicked, this, &DescribeBox::close);
}

void DescribeBox::open(const model::Library &library)
{
    m_key = library.key;
    m_commons.editLibrary(library.key).then(this, [this, library](const sync::Result<model::LibrarySource> &source) {
        if (library.key != m_key)
            return;
        m_trouble->setVisible(!source);
        m_publish->setEnabled(source.has_value());
        if (source) {
            m_source = *source;
            m_before = withKnown(model::libraryKeysOf(source->bytes), library);
            makeForm(library);
        } else {
            m_trouble->say(source.error(), {});
        }
        show();
        if (source && m_slots.first())
            m_slots.first()->setFocus(Qt::OtherFocusReason);
    });
}

void DescribeBox::close()
{
    m_key.clear();
    hide();
}

void DescribeBox::makeForm(const model::Library &library)
{
    m_slots.clear();
    delete std::exchange(m_form, new QWidget(this));
    m_form->setMaximumWidth(WidestField);
    m_room->insertWidget(0, m_form, 100);
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    QStringList topics = library.topics;
    for (const char *topic : model::defaultTopics())
        topics.append(QString::fromLatin1(topic));
    topics.removeDuplicates();
    for (const model::Key &key : model::libraryKeys()) {
        const QString name = words::keyText(QString::fromLatin1(key.name));
        KeyField *field = makeField(key, name, {&m_commons, library.key, topics}, m_form);
        column->addWidget(labelOf(name, field));
        if (const QString hint = hintOf(QLatin1StringView(key.name)); !hint.isEmpty())
            column->addWidget(textLabel(hint, "small", m_form));
        column->addWidget(field);
        column->addSpacing(6);
        m_slots.add({QString::fromLatin1(key.name)}, field);
    }
    m_slots.show(m_before);
}

void DescribeBox::publish()
{
    const QList<model::KeyChange> changes = model::changesBetween(m_before, m_slots.written(m_before));
    if (changes.isEmpty())
        return close();
    const auto refuse = [this](const sync::Error &error) {
        m_trouble->say(error, {});
        m_trouble->show();
        m_publish->setEnabled(true);
    };
    const auto edition = model::Commons::describing(m_key, m_source, changes);
    if (!edition)
        return refuse(edition.error());
    m_publish->setEnabled(false);
    m_commons.publish(*edition).first.then(this, [this, refuse, key = m_key](const sync::Result<void> &published) {
        if (!published)
            return refuse(published.error());
        if (key == m_key)
            close();
    });
}

} // namespace mycel::ui
