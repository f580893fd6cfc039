// Discussions in from a mailbox, and out as a mailbox or as pages.
#include "app/ctlcommands.h"

#include "app/ctlnaming.h"
#include "app/ctloutput.h"
#include "app/ctltelling.h"
#include "app/mail/mailboxes.h"
#include "model/mail/letters.h"
#include "ui/words/threadtext.h"

#include <QDir>
#include <QSaveFile>

namespace mycel::ctl {

namespace {

constexpr qsizetype FilesAtOnce = 2000; ///< of one edition

/// All threads of a library.
sync::Result<void> eachThread(model::Commons &commons, const QString &library, const std::function<sync::Result<void>(const Told &)> &take)
{
    model::ThreadQuery query;
    query.library = library;
    query.unreadFirst = false;
    query.alsoHidden = true; // what its reader does not want to see is no less of the library
    query.most = 1'000'000;
    for (const QString &state : model::threadStates()) {
        query.state = state;
        const auto cards = await(commons.discussions().threads(query));
        for (const model::ThreadCard &card : cards ? *cards : QList<model::ThreadCard>()) {
            const auto thread = told(commons, card.ref);
            const auto taken = thread ? take(*thread) : sync::Result<void>(sync::fail(thread.error()));
            if (!taken)
                return taken;
        }
        if (!cards)
            return sync::fail(cards.error());
    }
    return {};
}

sync::Result<void> save(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit() ? sync::Result<void>() : sync::fail(sync::Error::Kind::Full, "place-full", name);
}

sync::Result<int> exportMailbox(model::Commons &commons, const QString &library, const QString &name)
{
    const auto mailboxes = app::mailboxesBesideUs();
    if (!mailboxes)
        return sync::fail(mailboxes.error());
    QSaveFile file(name);
    int letters = 0;
    if (!file.open(QIODevice::WriteOnly))
        return sync::fail(sync::Error::Kind::Full, "place-full", name);
    const auto done = eachThread(commons, library, [&](const Told &thread) -> sync::Result<void> {
        QStringList passages;
        for (const model::Quote &quote : thread.quotes)
            passages.append(quote.text);
        for (const model::Letter &letter : model::lettersOf(thread.page, thread.texts, passages)) {
            const QByteArray bytes = (*mailboxes)->entry(letter);
            if (file.write(bytes) != bytes.size())
                return sync::fail(sync::Error::Kind::Full, "place-full", name);
            ++letters;
        }
        return {};
    });
    if (!done)
        return sync::fail(done.error());
    return file.commit() ? sync::Result<int>(letters) : sync::fail(sync::Error::Kind::Full, "place-full", name);
}

sync::Result<int> exportPages(model::Commons &commons, const QString &library, const QString &folder)
{
    QByteArray list;
    QString name;
    int threads = 0;
    if (!QDir().mkpath(folder))
        return sync::fail(sync::Error::Kind::Full, "place-full", folder);
    const auto done = eachThread(commons, library, [&](const Told &thread) -> sync::Result<void> {
        const model::ThreadPage &page = thread.page;
        ++threads;
        name = page.library.name;
        const QString title = words::headingText(page);
        list += "<li><a href=\"" + page.ref.id.toLatin1() + ".html\">" + title.toHtmlEscaped().toUtf8() + "</a></li>\n";
        return save(folder + u'/' + page.ref.id + QStringLiteral(".html"), htmlPage(title, threadBody(thread)));
    });
    const auto written = done ? save(folder + QStringLiteral("/index.html"), htmlPage(name, "<ul>\n" + list + "</ul>\n")) : done;
    return written ? sync::Result<int>(threads) : sync::fail(written.error());
}

} // namespace

int importMailbox(model::Commons &commons, const Asked &asked)
{
    if (asked.words.isEmpty() || asked.library.isEmpty())
        return noWords();
    const auto library = libraryNamed(commons, asked.library);
    if (!library)
        return complain(library.error());
    if (const auto known = categoryKnown(commons, *library, asked.category); !known)
        return complain(known.error());
    const auto there = await(commons.discussions().posts(*library));
    if (!there)
        return complain(there.error());
    const auto mailboxes = app::mailboxesBesideUs();
    if (!mailboxes)
        return complain(mailboxes.error());
    model::Lettering lettering(asked.category, *there);
    for (const QString &mailbox : asked.words) {
        const auto read = (*mailboxes)->read(mailbox, [&lettering](const model::Letter &letter) {
            lettering.add(letter);
            return true;
        });
        if (!read)
            return complain(read.error());
    }
    const auto files = lettering.files([&](const QString &thread) {
        const auto page = await(commons.discussions().thread({*library, thread}));
        return page ? page->thread.highest : 0;
    });
    for (qsizetype from = 0; from < files.size(); from += FilesAtOnce) {
        const auto [accepted, shown] = commons.discussions().publish(*library, files.mid(from, FilesAtOnce), QStringLiteral("Bring letters in"));
        if (const auto known = await(accepted); !known)
            return complain(known.error());
        if (const auto done = await(shown); !done)
            return complain(done.error());
    }
    if (asked.json)
        print(QJsonObject{{QStringLiteral("library"), *library}, {QStringLiteral("read"), lettering.letters()}, {QStringLiteral("added"), int(files.size())}});
    else if (files.size() < lettering.letters())
        print(QStringLiteral("%1 letters read, %2 new; the others are here already and stay where they are").arg(lettering.letters()).arg(files.size()));
    else
        print(QStringLiteral("%1 letters read, %2 new").arg(lettering.letters()).arg(files.size()));
    return 0;
}

int exportDiscussions(model::Commons &commons, const Asked &asked)
{
    if (asked.words.size() != 1 || asked.place.isEmpty())
        return noWords();
    const auto library = libraryNamed(commons, asked.words.first());
    const auto done = library ? (asked.html ? exportPages(commons, *library, asked.place) : exportMailbox(commons, *library, asked.place)) : sync::Result<int>(sync::fail(library.error()));
    if (!done)
        return complain(done.error());
    if (asked.json)
        print(QJsonObject{{QStringLiteral("library"), *library}, {asked.html ? QStringLiteral("threads") : QStringLiteral("posts"), *done}, {QStringLiteral("place"), asked.place}});
    else
        print(QStringLiteral("%1: %2").arg(asked.place, QString::number(*done)));
    return 0;
}

} // namespace mycel::ctl
