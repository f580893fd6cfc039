#pragma once
// The real window with a library of one's own, at its writing: items that are there, the menu of new ones, what is typed, and
// what the data folder has of it.

#include "model/commons.h"
#include "tests/support/await.h"
#include "tests/support/byname.h"
#include "ui/editor/writingdesk.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/mainwindow.h"
#include "ui/pageview.h"

#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTextBrowser>

#include <memory>

namespace mycel::tests {

struct Desk {
    QTemporaryDir folder;
    QString data = folder.path();
    std::unique_ptr<model::Commons> commons;
    std::unique_ptr<ui::MainWindow> window;
    ByName see;
    QString library;

    /// A library "Harbour", in which one is Ada.
    void begin()
    {
        QAccessible::setActive(true);
        commons = std::make_unique<model::Commons>(data);
        library = await(commons->create({.name = QStringLiteral("Harbour"), .summary = {}, .languages = {QStringLiteral("en")}, .topics = {}}, QStringLiteral("Ada")))->library.key;
        commons.reset();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(see.control(QStringLiteral("Harbour")), Patience);
    }
    void open()
    {
        commons = std::make_unique<model::Commons>(data);
        commons->setReaderLanguages({QStringLiteral("en")});
        QVERIFY(await(commons->caughtUp()));
        window = std::make_unique<ui::MainWindow>(*commons, ui::Preferences(), ui::Theme::light(), QStringList{QStringLiteral("en")});
        see = ByName(window.get());
        window->knowledge()->reader()->choosePlain(true);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }
    void close()
    {
        window->close();
        commons->end();
        window.reset();
        commons.reset();
    }

    /// A guide that is there already.
    model::ItemRef put(const QString &title, const QByteArray &text) const
    {
        const auto edition = await(commons->compose(library, {model::Kind::Guide, title, QStringLiteral("en"), {}, text}));
        const auto [accepted, shown] = commons->publish(*edition);
        if (!await(accepted) || !await(shown))
            QTest::qFail("not published", __FILE__, __LINE__);
        return {library, edition->files.first().path};
    }
    QPlainTextEdit *text(const QString &name = QStringLiteral("Text")) const
    {
        QAccessibleInterface *found = see.control(name, {QAccessible::EditableText});
        return found ? qobject_cast<QPlainTextEdit *>(found->object()) : nullptr;
    }
    /// An empty page for a new item, its form beside it.
    void write(model::Kind kind) const
    {
        window->writing()->write(kind, library);
        QTRY_VERIFY_WITH_TIMEOUT(text(), Patience);
        QVERIFY(see.press(QStringLiteral("With an empty page")));
    }
    QList<model::Draft> drafts() const { return await(commons->drafts()).value_or(QList<model::Draft>()); }
    QByteArray draftText() const { return drafts().isEmpty() ? QByteArray() : drafts().first().bytes; }
    /// Publishes what is being written: where it is then, once its page is there.
    std::optional<model::ItemRef> publish() const
    {
        const auto before = window->knowledge()->open();
        const auto isOpen = [&] { return window->knowledge()->open() && window->knowledge()->open() != before && !page().isEmpty(); };
        return see.press(QStringLiteral("Publish")) && QTest::qWaitFor(isOpen, Patience) ? window->knowledge()->open() : std::nullopt;
    }
    QByteArray source(const model::ItemRef &ref) const { return await(commons->source(ref)).value_or(QByteArray()); }

    void openItem(const model::ItemRef &ref) const
    {
        window->knowledge()->openItem(ref);
        QTRY_VERIFY_WITH_TIMEOUT(window->knowledge()->open() == ref && !page().isEmpty(), Patience);
    }
    QTextBrowser *browser() const { return window->knowledge()->reader()->findChild<QTextBrowser *>(); }
    /// The page as it can be read.
    QString page() const { return browser() && browser()->isVisible() ? browser()->toPlainText() : QString(); }
    /// A link whose words begin so.
    void follow(const QString &words) const
    {
        for (QTextCursor at = browser()->document()->find(words); !at.isNull(); at = browser()->document()->find(words, at)) {
            QTextCursor inside = at;
            inside.setPosition(at.selectionStart() + 1);
            if (inside.charFormat().isAnchor())
                return Q_EMIT browser()->anchorClicked(QUrl(inside.charFormat().anchorHref()));
        }
        QFAIL(qPrintable(words + QStringLiteral(" is no link in ") + browser()->toHtml()));
    }
};

} // namespace mycel::tests
