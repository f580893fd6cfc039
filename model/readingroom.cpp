#include "model/readingroom.h"

#include "sync/filelock.h"

namespace mycel::model {

ReadingRoom::ReadingRoom(const QString &name, const QString &folder, const QString &openingLock)
    : m_folder(folder)
    , m_openingLock(openingLock)
    , lane(name)
{
}

sync::Result<Reader *> ReadingRoom::reader()
{
    if (m_reader && m_reader->isReplaced())
        m_reader.reset();
    if (!m_reader) {
        const QString file = m_folder + QStringLiteral("/index.sqlite");
        const auto lock = sync::FileLock::take(m_openingLock);
        const auto open = [this, &file] { return Reader::open(file, [this](const QString &library) { return store(library); }); };
        auto opened = open();
        if (!opened && lock) {
            if (const auto made = Index::open(file); !made)
                return sync::fail(made.error());
            opened = open();
        }
        if (!opened)
            return sync::fail(opened.error());
        m_reader = std::move(*opened);
    }
    return m_reader.get();
}

quint64 ReadingRoom::closeReader()
{
    const quint64 number = m_reader ? m_reader->fileNumber() : 0;
    m_reader.reset();
    return number;
}

sync::Result<void> ReadingRoom::borrow(const QString &library, const sync::Loan &loan)
{
    return store(library) ? m_stores[library]->borrow(loan) : sync::fail(sync::Error::Kind::NotFound, "library", library);
}

void ReadingRoom::giveBack(const QString &library)
{
    m_stores.erase(library);
}

const sync::Repository *ReadingRoom::store(const QString &library)
{
    auto &kept = m_stores[library];
    if (!kept) {
        if (auto opened = sync::Repository::open(m_folder + QStringLiteral("/libraries/") + library + QStringLiteral(".git")))
            kept = std::move(*opened);
    }
    return kept ? &*kept : nullptr;
}

} // namespace mycel::model
