#pragma once
// The pages that were read, in their order, and where in them the reader is: what Back and Forward walk along.

#include "model/content/item.h"

namespace mycel::ui {

class Trail {
public:
    /// A page was opened by its reader: what lay ahead is forgotten.
    void visit(const model::ItemRef &ref)
    {
        if (!m_pages.isEmpty() && m_pages[m_at] == ref)
            return;
        m_pages.resize(m_at + 1);
        m_pages.append(ref);
        m_at = m_pages.size() - 1;
    }
    [[nodiscard]] bool hasBack() const { return m_at > 0; }
    [[nodiscard]] bool hasForward() const { return m_at + 1 < m_pages.size(); }
    model::ItemRef back() { return m_pages[--m_at]; }
    model::ItemRef forward() { return m_pages[++m_at]; }

private:
    QList<model::ItemRef> m_pages;
    qsizetype m_at = -1;
};

} // namespace mycel::ui
