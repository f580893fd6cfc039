// Discussions in from a mailbox, and out as a mailbox or as pages.
#include "app/ctlcommands.h"

#include "app/ctlnaming.h"
#include "app/ctloutput.h"
#include "model/content/markdown.h"
#include "model/discuss/discussions.h"
#include "model/discuss/leavingout.h"
#include "model/mail/letters.h"
#include "ui/words/threadtext.h"

#include <QDir>
#include <QSaveFile>

namespace mycel::ctl {

namespace {

constexpr qsizetype FilesAtOnce = 2000; ///< of one edition

sync::Result<model::ThreadPage> pageOf(model::Commons &commons, const model::ThreadRef &ref)
{
    return await(commons.discussions().thread(ref));
}

/// A thread with what is said in it, in the order of its posts.
struct Told {
    model::ThreadPage page;
    QList<QByteArray> texts;
    QStringList quoted;        ///< the passages that they answer
};

sync::Result<Told> told(model::Commons &commons, const model::ThreadRef &ref)
{
    const auto page = pageOf(commons, ref);
    if (!page)
        return sync::fail(page.error());
    QList<sync::Id> files;
    for (const model::Post &post : page->thread.posts)
        files.append(post.text);
    const auto texts = await(commons.discussions().texts(ref.library, files));
    const auto said = await(commons.discussions().said(ref, page->thread.posts));
    if (!texts || !said)
        return sync::fail(texts ? said.error() : texts.error());
    QStringList quoted;
    for (const model::SaidPost &each : *said)
        quoted.append(each.quote.text);
    return Told{*page, *texts, quoted};
}

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

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

/// A page without script, style sheet of another, or a picture from anywhere.
QByteArray htmlPage(const QString &title, const QByteArray &body)
{
    return "<!doctype html>\n<html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width\">"
           "<title>" + escaped(title) + "</title><style>body{font:17px/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}article{border-left:1px solid;padding-left:1rem;margin:1.2rem 0}"
           "header,footer{opacity:.7;font-size:14px}</style></head><body><h1>" + escaped(title) + "</h1>\n" + body + "</body></html>\n";
}

QByteArray nameOf(const QString &author)
{
    return escaped(author.isEmpty() ? QStringLiteral("(no name)") : author);
}

QByteArray written(const QByteArray &text)
{
    const auto resolve = [](const QByteArray &destination, bool picture) {
        const bool isWeb = destination.startsWith("https://") || destination.startsWith("http://");
        return model::Target{isWeb && !picture ? model::Target::Is::Web : model::Target::Is::Dead, isWeb && !picture ? QString::fromUtf8(destination) : QString(), {}};
    };
    return model::toHtml(text, resolve).body;
}

/// What stands on top: the state, what came of it, how somebody summed it up.
QByteArray threadTop(const model::ThreadPage &page, const QList<QByteArray> &texts)
{
    QByteArray top = "<p>" + escaped(page.thread.state) + (page.thread.stateBy.isEmpty() ? QByteArray() : " · " + escaped(page.thread.stateBy)) + "</p>\n";
    for (const auto &[act, heading] : {std::pair{model::Act::Outcome, "Outcome"}, std::pair{model::Act::Summary, "Summary"}}) {
        if (const model::Post *post = model::standing(page.thread, act); post && model::isReadable(*post, page))
            top += QByteArray("<section><h2>") + heading + "</h2>" + written(texts.value(post - page.thread.posts.constData())) + "<p>" + nameOf(post->event.author) + "</p></section>\n";
    }
    return top;
}

QByteArray reactionsOf(const model::Post &post)
{
    QStringList given;
    for (const model::Reaction &reaction : post.reactions)
        given.append(reaction.value + QStringLiteral(": ") + reaction.names.join(QStringLiteral(", ")));
    return given.isEmpty() ? QByteArray() : "<footer>" + escaped(given.join(QStringLiteral(" · "))) + "</footer>";
}

QByteArray quoteOf(const QString &passage)
{
    return passage.isEmpty() ? QByteArray() : "<blockquote>" + escaped(passage).replace("\n", "<br>") + "</blockquote>";
}

QByteArray threadBody(const Told &thread)
{
    const model::ThreadPage &page = thread.page;
    const QList<QByteArray> &texts = thread.texts;
    QByteArray body = threadTop(page, texts);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const model::Post &post = page.thread.posts[i];
        const QString withheld = model::withheldLine(post);
        body += "<article style=\"margin-left:" + QByteArray::number(qMin(post.depth, 8) * 24) + "px\"><header><b>" + nameOf(post.event.author) + "</b> · " + post.event.created.toString(Qt::ISODate).toUtf8()
            + (post.event.value.isEmpty() ? QByteArray() : " · " + escaped(post.event.value)) + "</header>" + (model::isReadable(post, page) ? quoteOf(thread.quoted.value(i)) + written(texts[i]) : "<p>" + (withheld.isEmpty() ? QByteArray("–") : escaped(withheld)) + "</p>") + reactionsOf(post) + "</article>\n";
    }
    return body;
}

sync::Result<int> exportMailbox(model::Commons &commons, const QString &library, const QString &name)
{
    QSaveFile file(name);
    int letters = 0;
    if (!file.open(QIODevice::WriteOnly))
        return sync::fail(sync::Error::Kind::Full, "place-full", name);
    const auto done = eachThread(commons, library, [&](const Told &thread) -> sync::Result<void> {
        for (const model::Letter &letter : model::lettersOf(thread.page, thread.texts, thread.quoted)) {
            const QByteArray bytes = model::mailboxEntry(letter);
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
        list += "<li><a href=\"" + page.ref.id.toLatin1() + ".html\">" + escaped(title) + "</a></li>\n";
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
    model::Lettering lettering(asked.category, *there);
    for (const QString &mailbox : asked.words) {
        const auto read = model::readMailbox(mailbox, [&lettering](const model::Letter &letter) {
            lettering.add(letter);
            return true;
        });
        if (!read)
            return complain(read.error());
    }
    const auto files = lettering.files([&](const QString &thread) {
        const auto page = pageOf(commons, {*library, thread});
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
