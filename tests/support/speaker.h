#pragma once
// Somebody with a computer and one library on it that lives in a folder, who says things in its discussions.

#include "model/commons.h"
#include "model/discuss/discussions.h"
#include "tests/support/await.h"

#include <QTemporaryDir>
#include <QTest>

namespace mycel::tests {

/// Somebody with a computer, and one library on it that lives in a folder.
struct Speaker {
    QTemporaryDir folder;
    model::Commons commons{folder.path()};
    QString library;

    Speaker(const QString &name, const QString &place, bool founds)
    {
        if (founds) {
            const auto made = await(commons.create({QStringLiteral("Harbour"), {}, {QStringLiteral("en")}, {}}, name));
            library = made->library.key;
            await(commons.syncNow(library, {}, place));
        } else {
            library = await(commons.add({place, false, {}}))->library.key;
            await(commons.chooseName(library, name));
        }
    }
    model::Discussions &discussions() { return commons.discussions(); }
    model::Posting say(const model::NewPost &post)
    {
        const auto [accepted, shown] = discussions().post(post);
        const auto posted = await(accepted);
        if (!posted || !await(shown))
            QTest::qFail(posted ? "not shown" : posted.error().why.constData(), __FILE__, __LINE__);
        return posted.value_or(model::Posting());
    }
    QString open(const QString &title, const QByteArray &text, const QString &category = QStringLiteral("actions"))
    {
        model::NewPost post{library, {}, {}, text};
        post.event.title = title;
        post.event.category = category;
        return say(post).thread.id;
    }
    QString answer(const QString &thread, const QByteArray &text, const QString &replyTo = {}) { return act(thread, model::Act::Comment, replyTo, {}, text); }
    QString act(const QString &thread, model::Act act, const QString &replyTo, const QString &value = {}, const QByteArray &text = {})
    {
        model::NewPost post{library, thread, {}, text};
        post.event.act = act;
        post.event.replyTo = replyTo;
        post.event.value = value;
        return say(post).id;
    }
    void sync()
    {
        const auto reports = await(commons.syncNow(library));
        QVERIFY(reports && !reports->first().error);
    }
    QList<model::ThreadCard> threads(model::ThreadQuery query = {}) { return await(discussions().threads(query)).value_or(QList<model::ThreadCard>()); }
    QStringList texts(const QString &thread)
    {
        const auto page = await(discussions().thread({library, thread}));
        QList<sync::Id> files;
        for (const model::Post &post : page ? page->thread.posts : QList<model::Post>())
            files.append(post.text);
        QStringList list;
        for (const QByteArray &text : await(discussions().texts(library, files)).value_or(QList<QByteArray>()))
            list.append(QString::fromUtf8(text));
        return list;
    }
    int unread() { return await(discussions().unread())->value(library); }
};

} // namespace mycel::tests
