#pragma once
// A person with a computer and one library on it, who publishes and syncs through the one door, as the programs do.

#include "model/commons.h"
#include "tests/support/await.h"

#include <QTemporaryDir>
#include <QTest>

namespace mycel::tests {

/// A person with a computer, and one library on it.
struct Person {
    QTemporaryDir folder;
    std::unique_ptr<model::Commons> commons = std::make_unique<model::Commons>(folder.path());
    QString library;

    explicit Person(const QString &name) : m_name(name) {}
    Person(const QString &name, const QString &address, const sync::Access &access = {}) : m_name(name)
    {
        const auto added = await(commons->add({address, false, access}));
        if (!added)
            QTest::qFail(added.error().why.constData(), __FILE__, __LINE__);
        else
            use(added->library.key);
    }
    void use(const QString &key)
    {
        library = key;
        QVERIFY(await(commons->chooseName(library, m_name)));
    }
    model::SyncReport sync(sync::Keep keep = sync::Keep::Ask) { return await(commons->syncNow(library, {}, {}, keep))->value(0); }
    void publish(const model::Edition &edition)
    {
        const auto [accepted, shown] = commons->publish(edition);
        QVERIFY(await(accepted));
        QVERIFY(await(shown));
    }
    model::ItemRef write(const QString &title, const QByteArray &body)
    {
        const auto edition = await(commons->compose(library, {model::Kind::Guide, title, QStringLiteral("en"), {}, body}));
        publish(*edition);
        return {library, edition->files.first().path};
    }
    bool has(const QByteArray &path) { return bool(await(commons->item({library, path}))); }
    int items()
    {
        model::Query query;
        query.most = 1000;
        return int(await(commons->search(query))->hits.size());
    }
    QList<model::Waiting> waiting() { return *await(commons->waiting(library)); }
    QString file(const char *name) const { return folder.path() + u'/' + QLatin1String(name); }

private:
    QString m_name;
};

inline QString why(const model::SyncReport &report)
{
    return report.error ? QString::fromLatin1(report.error->why) + report.error->detail : QStringLiteral("fine");
}

} // namespace mycel::tests
