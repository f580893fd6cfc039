#include "sync/store/trees.h"

namespace mycel::sync {

Result<const RawTree *> Trees::at(const Id &id)
{
    if (const auto known = m_read.find(id); known != m_read.end())
        return &known->second;
    auto tree = RawTree::read(m_odb, id);
    if (!tree)
        return fail(tree.error());
    return &m_read.emplace(id, std::move(*tree)).first->second;
}

} // namespace mycel::sync
