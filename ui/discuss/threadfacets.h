#pragma once
// The chips above the threads: which of them (all, unread, followed, mine, waiting for me), and by category, by what they are
// about, by state and by library, each choice with how many it would leave.

#include "model/commons.h"
#include "model/discuss/threadquery.h"

#include <QWidget>

class QPushButton;

namespace mycel::ui {

class FacetChip;

class ThreadFacets : public QWidget {
    Q_OBJECT
public:
    explicit ThreadFacets(QWidget *parent);
    void setCounts(const model::ThreadCounts &counts, const QHash<QString, QString> &libraryNames, const QHash<QString, QString> &categoryNames);
    void setUnread(int unread);
    /// Threads with posts that wait for me as a maintainer; none: nobody is asked.
    void setWaiting(int waiting);
    void applyTo(model::ThreadQuery &query) const;
    void choose(model::ThreadQuery::Of of);
    /// Every chip but the first row's.
    void clear();
    [[nodiscard]] bool isNarrowed() const;
    [[nodiscard]] model::ThreadQuery::Of of() const { return m_of; }
    [[nodiscard]] QString category() const;
    [[nodiscard]] QString categoryName() const;

Q_SIGNALS:
    void chosen();
    /// All is chosen, whatever is on already.
    void allChosen();

private:
    QPushButton *chip(const QString &name, model::ThreadQuery::Of of, class QButtonGroup *group, class QLayout *flow);
    model::ThreadQuery::Of m_of = model::ThreadQuery::Of::All;
    QHash<int, QPushButton *> m_which;
    QPushButton *m_unread = nullptr;
    QPushButton *m_waiting = nullptr;
    FacetChip *m_category, *m_matter, *m_state, *m_library;
};

} // namespace mycel::ui
