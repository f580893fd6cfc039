#include "ui/libraries/describebox.h"

#include "model/content/libraryediting.h"
#include "ui/libraries/troublebox.h"
#include "ui/parts/columnplace.h"
#include "ui/words/keynames.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <numeric>

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

model::Value withChanges(const model::Value &keys, const QList<model::KeyChange> &changes)
{
    return model::mapOf(std::accumulate(changes.begin(), changes.end(), keys.map(), model::changedKeys));
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
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(textLabel(tr("What this library says of itself"), "strong", this));
    column->addLayout(m_room);
    hide();
}

void DescribeBox::open(const model::Library &library)
{
    if (library.key == m_key && !isHidden() && m_slots.first())
        return m_slots.first()->setFocus(Qt::OtherFocusReason);
    m_key = library.key;
    m_commons.editLibrary(library.key).then(this, [this, library, opened = ++m_opened](const sync::Result<model::LibrarySource> &source) {
        if (opened == m_opened)
            show(library, source);
    });
}

void DescribeBox::goOn(const model::Library &library, const model::Value &keys)
{
    m_commons.editLibrary(library.key).then(this, [this, library, keys, opened = m_opened](const sync::Result<model::LibrarySource> &source) {
        if (!source)
            return;
        const bool isSeen = opened == m_opened || m_key == library.key; // and not the page of another by now
        if (isSeen)
            leave();
        model::Value now = keys;
        if (const auto typed = m_left.constFind(library.key); typed != m_left.cend()) // what is being changed stays as it was typed
            now = withChanges(keys, model::changesBetween(typed->before, typed->now));
        m_left.insert(library.key, {*source, model::libraryKeysOf(source->bytes), now});
        if (isSeen)
            open(library);
    });
}

void DescribeBox::leave()
{
    if (!m_key.isEmpty() && m_slots.first()) {
        m_words.now = m_slots.written(m_words.now);
        if (!model::changesBetween(m_words.before, m_words.now).isEmpty())
            m_left.insert(m_key, m_words);
    }
    putAway();
}

void DescribeBox::putAway()
{
    m_key.clear();
    ++m_opened;
    m_slots.clear();
    hide();
}

void DescribeBox::close()
{
    putAway();
    Q_EMIT closed();
}

void DescribeBox::show(const model::Library &library, const sync::Result<model::LibrarySource> &source)
{
    m_slots.clear();
    delete std::exchange(m_form, new QWidget(this));
    m_form->setMaximumWidth(WidestField);
    m_room->insertWidget(0, m_form, 100);
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    if (source) {
        const model::Value said = withKnown(model::libraryKeysOf(source->bytes), library);
        m_words = m_left.contains(library.key) ? m_left.take(library.key) : Words{*source, said, said};
        addFields(library, column);
        m_slots.show(m_words.now);
    }
    m_trouble = new TroubleBox(m_form);
    m_trouble->hide();
    column->addWidget(m_trouble);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *publish = new QPushButton(tr("Publish"), m_form);
    publish->setObjectName(QStringLiteral("main"));
    publish->setAccessibleName(tr("Publish what the library says of itself"));
    publish->setVisible(source.has_value());
    auto *cancel = new QPushButton(tr("Cancel"), m_form);
    cancel->setAccessibleName(tr("Leave what the library says of itself as it is"));
    buttons->addWidget(publish);
    buttons->addWidget(cancel);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(publish, &QPushButton::clicked, this, &DescribeBox::publish);
    connect(cancel, &QPushButton::clicked, this, &DescribeBox::close);
    QFrame::show();
    if (source)
        m_slots.first()->setFocus(Qt::OtherFocusReason);
    else
        m_trouble->say(source.error(), {});
    m_trouble->setVisible(!source);
}

void DescribeBox::addFields(const model::Library &library, QVBoxLayout *column)
{
    QStringList topics = library.topics;
    for (const char *topic : model::defaultTopics())
        topics.append(QString::fromLatin1(topic));
    topics.removeDuplicates();
    for (const model::Key &key : model::libraryKeys()) {
        const QString name = words::libraryKeyText(QString::fromLatin1(key.name));
        KeyField *field = makeField(key, name, {&m_commons, library.key, topics}, m_form);
        column->addWidget(labelOf(name, field));
        if (const QString hint = hintOf(QLatin1StringView(key.name)); !hint.isEmpty())
            column->addWidget(textLabel(hint, "small", m_form));
        column->addWidget(field);
        column->addSpacing(6);
        m_slots.add({QString::fromLatin1(key.name)}, field);
    }
}

void DescribeBox::publish()
{
    m_words.now = m_slots.written(m_words.now);
    const QList<model::KeyChange> changes = model::changesBetween(m_words.before, m_words.now);
    const auto refuse = [this](const sync::Error &error) {
        m_form->setEnabled(true);
        m_trouble->say(error, {});
        m_trouble->show();
    };
    if (changes.isEmpty())
        return close();
    const auto edition = model::Commons::describing(m_key, m_words.source, changes);
    if (!edition)
        return refuse(edition.error());
    m_form->setEnabled(false);
    m_commons.publish(*edition).first.then(this, [this, refuse, key = m_key, words = m_words, opened = m_opened](const sync::Result<void> &published) {
        if (opened == m_opened)
            published ? close() : refuse(published.error());
        else if (published)
            m_left.remove(key);
        else
            m_left.insert(key, words);
    });
}

} // namespace mycel::ui
