#pragma once
// What lists and pages have to know of items beside the index: which have two versions of a passage, and which changed since
// they were read here. Asked for once and again when something changed; lists read it without waiting.

#include "model/commons.h"

#include <QObject>
#include <QTimer>

namespace mycel::ui {

class ItemMarks : public QObject {
    Q_OBJECT
public:
    ItemMarks(model::Commons &commons, QObject *parent);

    [[nodiscard]] const QList<model::Item> &withTwoVersions() const { return m_two; }
    [[nodiscard]] bool hasTwoVersions(const model::ItemRef &ref) const { return m_twoRefs.contains(ref); }
    /// It was read here, and is another text now.
    [[nodiscard]] bool isNews(const model::Item &item) const;
    /// The text of an item that was read last, or null.
    [[nodiscard]] sync::Id readText(const model::Item &item) const;

    /// Asks again; many calls at once are one.
    void read();
    /// An item was shown long enough to have been read.
    void noteRead(const model::Item &item);

Q_SIGNALS:
    void changed();

private:
    void ask();
    model::Commons &m_commons;
    QTimer m_pause;
    QList<model::Item> m_two;
    QSet<model::ItemRef> m_twoRefs;
    QHash<model::ItemRef, model::ReadMark> m_read;
    QMultiHash<QString, model::ReadMark> m_readById;
    bool m_haveRead = false;
};

} // namespace mycel::ui
