#include "sync/store/repository.h"

namespace mycel::sync {

Repository::Repository(QString folder, RepositoryHandle handle)
    : m_folder(std::move(folder))
    , m_handle(std::move(handle))
{
}

} // namespace mycel::sync
