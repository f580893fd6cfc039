#pragma once
// The real window with a library of one's own, at its discussions: the page of a thread as it is read, its links as they are
// followed, and what other people say meanwhile.

#include "model/commons.h"
#include "model/content/naming.h"
#include "model/discuss/discussions.h"
#include "model/mine/threadmarks.h"
#include "tests/support/await.h"
#include "tests/support/byname.h"
#include "ui/discuss/discussplace.h"
#include "ui/discuss/threadview.h"
#include "ui/editor/writingdesk.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/mainwindow.h"
#include "ui/pageview.h"

#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTextBrowser>

#include <memory>

namespace mycel::tests {

struct Talk {
    QTemporaryDir folder;
    std::unique_ptr<model::Commons> commons;
    std::unique_ptr<ui::MainWindow> window;
    ByName see;
    QString library;

    /// A library "Harbour", in which one is aspen.
    void begin()
    {
        QAccessible::setActive(true);
        commons = std::make_unique<model::Commons>(folder.path());
        library = await(commons->create({QStringLiteral("Harbour"), {}, {QStringLiteral("en")}, {}, QStringLiteral("CC-BY-SA-4.0")}, QStringLiteral("aspen")))->library.key;
        commons.reset();
        openWindow();
    }
    void openWindow()
    {
        commons = std::make_unique<model::Commons>(folder.path());
        commons->setReaderLanguages({QStringLiteral("en")});
        QVERIFY(await(commons->caughtUp()));
        ui::Preferences preferences;
        preferences.theme = QStringLiteral("light");
        window = std::make_unique<ui::MainWindow>(*commons, preferences, ui::Theme::light(), QStringList{QStringLiteral("en")});
        see = ByName(window.get());
        window->knowledge()->reader()->choosePlain(true);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }
    /// Without asking anything to be kept: as where a program is killed, but for what is on its way to the disk.
    void dropWindow()
    {
        commons->end();
        window.reset();
        commons.reset();
    }

    ui::DiscussPlace *place() const { return window->discussions(); }
    void openThread(const QString &thread)
    {
        window->openDiscussions();
        place()->thread()->reader()->choosePlain(true);
        place()->openThread({library, thread});
        QTRY_VERIFY_WITH_TIMEOUT(!page().isEmpty(), Patience);
    }
    QTextBrowser *browser() const { return place()->thread()->reader()->findChild<QTextBrowser *>(); }
    /// The page as it can be read, whichever engine draws it: the tests have the plain one.
    QString page() const { return browser() && browser()->isVisible() ? browser()->toPlainText() : QString(); }
    bool shows(const QString &part) const
    {
        return QTest::qWaitFor([&] { return page().contains(part); }, Patience);
    }
    /// The nth link of that word, from 0.
    void follow(const QString &word, int nth = 0) const
    {
        QTextCursor at = browser()->document()->find(word, 0, QTextDocument::FindCaseSensitively);
        for (int i = 0; i < nth && !at.isNull(); ++i)
            at = browser()->document()->find(word, at, QTextDocument::FindCaseSensitively);
        QVERIFY2(!at.isNull(), qPrintable(word + QStringLiteral(" in ") + page()));
        QTextCursor inside = at;
        inside.setPosition(at.selectionStart() + 1);
        QVERIFY2(inside.charFormat().isAnchor(), qPrintable(word));
        Q_EMIT browser()->anchorClicked(QUrl(inside.charFormat().anchorHref()));
    }
    QPlainTextEdit *field(const QString &name) const
    {
        QAccessibleInterface *found = see.control(name, {QAccessible::EditableText});
        return found ? qobject_cast<QPlainTextEdit *>(found->object()) : nullptr;
    }
    void write(const QString &name, const QString &text) const
    {
        QPlainTextEdit *edit = field(name);
        QVERIFY2(edit, qPrintable(name));
        edit->setFocus();
        QTest::keyClicks(edit, text);
    }
    model::Posting post(const model::NewPost &post) const
    {
        const auto [accepted, shown] = commons->discussions().post(post);
        const auto posted = await(accepted);
        if (!posted || !await(shown))
            QTest::qFail(posted ? "not shown" : posted.error().why.constData(), __FILE__, __LINE__);
        return posted.value_or(model::Posting());
    }
    QString open(const QString &title, const QByteArray &text) const
    {
        model::NewPost opening{library, {}, {}, text};
        opening.event.title = title;
        opening.event.category = QStringLiteral("actions");
        return post(opening).thread.id;
    }
    /// What somebody else says, as it arrives.
    QString say(const QString &name, const QString &thread, const QByteArray &text) const
    {
        const QString me = await(commons->chosenName(library)).value_or(QString());
        await(commons->chooseName(library, name));
        const QString id = post({library, thread, {}, text}).id;
        await(commons->chooseName(library, me));
        return id;
    }
    /// Answers of hazel's as they come from elsewhere, "It is post 0." and so on: their ids.
    QStringList arriving(const QString &thread, int count) const
    {
        QStringList ids;
        QList<sync::Change> files;
        for (int i = 0; i < count; ++i) {
            model::ThreadEvent event;
            event.author = QStringLiteral("hazel");
            event.place = {thread, model::freshItemId(), i + 1};
            files.append({model::pathOf(event.place), model::composeThreadFile(event, "It is post " + QByteArray::number(i) + '.')});
            ids.append(event.id());
        }
        await(commons->discussions().publish(library, files, QStringLiteral("Arrive")).second);
        // What goes out from here is no news here.
        QList<model::UnreadPost> unread;
        for (const QString &id : std::as_const(ids))
            unread.append({thread, id});
        if (auto mine = model::Mine::open(folder.path()))
            model::ThreadMarks(std::move(*mine)).addUnread(library, unread);
        return ids;
    }
    QList<model::Draft> drafts() const { return await(commons->drafts()).value_or(QList<model::Draft>()); }
};

} // namespace mycel::tests
