#pragma once
// A library of these files as it is read, and read on after changes to them.

#include "model/index/index.h"
#include "model/pages.h"
#include "tests/support/realgit.h"

#include <QTest>

namespace mycel::tests {

struct OnShelf {
    using Files = QList<std::pair<QString, QByteArray>>;

    explicit OnShelf(const Files &files)
    {
        index = model::Index::open(file).value();
        change(files);
        reader = model::Reader::open(file, [this](const QString &) { return &*store; }).value();
    }
    /// As a sync brings it; an empty text takes the file away.
    void change(const Files &files)
    {
        commit(files);
        apply();
    }
    /// The same, and not read yet.
    void commit(const Files &files)
    {
        for (const auto &[path, text] : files) {
            if (text.isEmpty())
                QVERIFY(QFile::remove(shop.folder() + u'/' + path));
            else
                shop.write(path, text);
        }
        head = *sync::Id::fromHex(shop.commit());
        store = sync::Repository::open(shop.folder() + QStringLiteral("/.git")).value();
    }
    /// As an index that is made anew has it.
    void readAnew()
    {
        QVERIFY(index->forget(library));
        read = {};
        apply();
    }
    void apply()
    {
        const std::atomic<bool> go{false};
        QVERIFY(index->apply(library, "main", *store, read, head, {}, go));
        read = head;
    }
    [[nodiscard]] model::Page page(const QByteArray &path) const { return model::makePage(*reader, *store, {library, path}, {}).value(); }

    const QString library = QStringLiteral("lib");
    Workshop shop;
    QTemporaryDir folder;
    QString file = folder.path() + QStringLiteral("/i.sqlite");
    std::optional<sync::Repository> store;
    std::unique_ptr<model::Index> index;
    std::unique_ptr<model::Reader> reader;
    sync::Id head, read; ///< of the library, and of what the index has of it
};

} // namespace mycel::tests
