#include "ui/versions/itemmarks.h"

namespace mycel::ui {

namespace {
constexpr int PauseMilliseconds = 200;
}

ItemMarks::ItemMarks(model::Commons &commons, QObject *parent)
    : QObject(parent)
    , m_commons(commons)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &ItemMarks::ask);
    connect(&commons, &model::Commons::changed, this, &ItemMarks::read);
    connect(&commons, &model::Commons::librariesChanged, this, &ItemMarks::read);
}

void ItemMarks::read()
{
    m_pause.start();
}

void ItemMarks::ask()
{
    m_commons.withTwoVersions().then(this, [this](const sync::Result<QList<model::Item>> &items) {
        if (!items || *items == m_two)
            return;
        m_two = *items;
        m_twoRefs.clear();
        for (const model::Item &item : m_two)
            m_twoRefs.insert(item.ref);
        Q_EMIT changed();
    });
    if (m_haveRead)
        return; // what was read since then was noted here
    m_commons.readMarks().then(this, [this](const sync::Result<QList<model::ReadMark>> &marks) {
        m_haveRead = marks.has_value();
        for (const model::ReadMark &mark : marks.value_or(QList<model::ReadMark>())) {
            m_read.insert(mark.ref, mark);
            if (!mark.id.isEmpty())
                m_readById.insert(mark.id, mark);
        }
        if (!m_read.isEmpty())
            Q_EMIT changed();
    });
}

sync::Id ItemMarks::readText(const model::Item &item) const
{
    if (const auto mark = m_read.constFind(item.ref); mark != m_read.constEnd())
        return mark->text;
    for (auto [mark, end] = m_readById.equal_range(item.id); !item.id.isEmpty() && mark != end; ++mark) {
        if (model::isRenamed(*mark, item))
            return mark->text;
    }
    return {};
}

bool ItemMarks::isNews(const model::Item &item) const
{
    const sync::Id read = readText(item);
    return !read.isNull() && read != item.blob;
}

void ItemMarks::noteRead(const model::Item &item)
{
    if (readText(item) == item.blob)
        return;
    m_read.insert(item.ref, {item.ref, item.id, item.blob, {}, QDateTime::currentDateTimeUtc()});
    m_commons.markRead(item).then(this, [](const sync::Result<void> &) {}); // a full disk stops nobody from reading
    Q_EMIT changed();
}

} // namespace mycel::ui
