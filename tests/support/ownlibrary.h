#pragma once
// A data folder with one library of its own, to be written into as the window does it.

#include "model/commons.h"
#include "model/mine/journal.h"
#include "tests/support/await.h"
#include "tests/support/realgit.h"

#include <QTest>

#include <memory>

namespace mycel::tests {

struct OwnLibrary {
    QTemporaryDir folder;
    std::unique_ptr<model::Commons> commons = std::make_unique<model::Commons>(folder.path());
    QString library = await(commons->create({.name = QStringLiteral("Harbour"), .summary = {}, .languages = {QStringLiteral("en")}, .topics = {}}, QStringLiteral("Ada")))->library.key;

    void startAgain()
    {
        commons.reset();
        commons = std::make_unique<model::Commons>(folder.path());
        QVERIFY(await(commons->caughtUp()));
    }
    model::Item write(const QString &title, const QByteArray &body)
    {
        const auto edition = await(commons->compose(library, {model::Kind::Guide, title, QStringLiteral("en"), {}, body}));
        publish(*edition);
        return *await(commons->item({library, edition->files.first().path}));
    }
    /// A file as some other program writes it.
    void put(const QByteArray &path, const QByteArray &bytes) { publish({library, {}, {{path, bytes}}, QStringLiteral("Put")}); }
    void publish(const model::Edition &edition)
    {
        const auto [accepted, shown] = commons->publish(edition);
        QVERIFY(await(accepted));
        QVERIFY(await(shown));
        QTRY_VERIFY(waiting().isEmpty()); // and in the repository
    }
    model::Edition changed(const model::Item &item, const QByteArray &from, const QByteArray &to)
    {
        const auto source = await(commons->edit(item.ref));
        return {library, source->base, {{item.ref.path, QByteArray(source->bytes).replace(from, to)}}, QStringLiteral("Change")};
    }
    QByteArray git(const QStringList &words) const { return run(folder.path() + QStringLiteral("/libraries/") + library + QStringLiteral(".git"), QStringLiteral("git"), words); }
    QByteArray text(const model::Item &item) { return *await(commons->source(item.ref)); }
    QList<model::Deed> waiting() const { return *model::Journal::open(folder.path())->waiting(); }
};

} // namespace mycel::tests
