// mycelctl: the same commons from a terminal. Every command, its options before or behind it; errors are one line on
// standard error and a non-zero exit.

#include "app/ctlcommands.h"
#include "app/ctloutput.h"
#include "app/keychain/keychainmaker.h"
#include "app/leaving.h"
#include "app/settings.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

#include <csignal>

using namespace mycel;

namespace {

struct Command {
    const char *name;
    int (*run)(model::Commons &, const ctl::Asked &);
    enum { Changes, Reads, Exchanges } does = Changes;
};

constexpr Command Commands[] = {{"add", ctl::add, Command::Exchanges}, {"list", ctl::list, Command::Reads}, {"search", ctl::search, Command::Reads}, {"show", ctl::show, Command::Reads},
                                {"sync", ctl::syncAll, Command::Exchanges}, {"remove", ctl::remove}, {"reindex", ctl::reindex},
                                 {"create", ctl::create}, {"new", ctl::newItem}, {"edit", ctl::edit}, {"describe", ctl::describe}, {"history", ctl::history, Command::Reads}, {"versions", ctl::versions},
                                {"threads", ctl::threads, Command::Reads}, {"thread", ctl::thread, Command::Reads}, {"post", ctl::post},
                                {"find", ctl::find, Command::Reads}, {"import-mbox", ctl::importMailbox}, {"import-offers", ctl::importOffers}, {"export-offers", ctl::exportOffers, Command::Reads}, {"export", ctl::exportDiscussions, Command::Reads},
                                {"send", ctl::send}, {"receive", ctl::receive, Command::Exchanges}, {"bring-back", ctl::bringBack},
                                {"key", ctl::key}, {"connection", ctl::connection}, {"invite", ctl::invite, Command::Reads}};

constexpr const char *Help = "Read, search and sync the libraries on this computer.\n\n"
                             "  add URL           add a library (https, ssh, git@host:path, a folder, a bundle)\n"
                             "  add LIBRARY       have back what was removed and is still kept here, by its name or key\n"
                             "  list [LIBRARY]    all items\n"
                             "  search WORDS      \"phrases\", -without, topic: lang: type: library: by: changed:, each with a minus too\n"
                             "  show ITEM         an id, a path or library/path\n"
                             "  sync [LIBRARY] [--to PLACE]  bring what is new, and send what waits\n"
                             "  sync LIBRARY --keep ours|theirs  where a place replaced its history: whose goes on\n"
                             "  send LIBRARY --to FILE [--whole]  what is new, or all, as a file for any messenger\n"
                             "  receive FILE      bring such a file into the library that it is of\n"
                             "  bring-back LIBRARY  publish anew what a sync deleted, where that was much\n"
                             "  remove LIBRARY    remove a library from this computer\n"
                             "  check PATH|URL    read a library as its maintainer wants it checked\n"
                             "  reindex [LIBRARY] build the index anew\n"
                             "  create NAME [--starter] [--at PLACE]  begin a library of your own\n"
                             "  new TYPE --library L --title T [--body-file F]  write and publish an item\n"
                             "  edit ITEM [--set KEY=VALUE ...] [--body-file F] change an item and publish it\n"
                             "  describe LIBRARY [--set KEY=VALUE ...]  what it says of itself: name, languages, maintainers, categories ...\n"
                             "  history ITEM      who changed what, and when\n"
                             "  versions ITEM [--keep shared|other|mine|both] passages of which there are two versions\n"
                             "  threads [WORDS] [--library L] [--category C] [--about ITEM] [--state S]  what is discussed\n"
                             "  thread ID         its posts, in the order in which they are read\n"
                             "  post --thread ID [--reply-to POST] [--body-file F]  answer\n"
                             "  post --library L --title T [--category C|--about ITEM] [--body-file F]  begin a thread\n"
                             "  find [WORDS] [--near TOWN] [--within KM] [--from DATE] [--to DATE] [--hours N] [--skill S] [--risk R] ...  what one can do\n"
                             "  import-offers FILE|ADDRESS --library L [--preview] [--map COLUMN=KEY ...]  what others announce: a calendar, JSON, a page, a table\n"
                             "  export-offers [LIBRARY] [--format ics|jsonld|csv|html] [--to FILE]  what one can do, for others\n"
                             "  import-mbox FILE... --library L --category C  what a mailing list said, as threads\n"
                             "  export LIBRARY --to FILE | --html --to DIR   its discussions as a mailbox or as pages\n"
                             "  key ADDRESS|LIBRARY  the SSH key that Mycel makes for it, for whoever hosts it\n"
                             "  connection LIBRARY [--proxy PROXY] [--own-key|--agent|--guest|--forget] [--leave PLACE]  how it is reached\n"
                             "  invite LIBRARY    a text for somebody who does not have it yet";

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({{QStringLiteral("json"), QStringLiteral("Print JSON.")},
                       {QStringLiteral("data"), QStringLiteral("The data folder."), QStringLiteral("DIR")},
                       {QStringLiteral("html"), QStringLiteral("show: print HTML; export: pages.")},
                       {QStringLiteral("lang"), QStringLiteral("show, search, find, new: this language; create: its languages, with commas between."), QStringLiteral("TAG")},
                       {QStringLiteral("limit"), QStringLiteral("search, find: at most this many."), QStringLiteral("N"), QStringLiteral("20")},
                       {QStringLiteral("separate"), QStringLiteral("add: although the same library is here already.")},
                       {QStringLiteral("library"), QStringLiteral("new, post, threads, import-offers: in this library."), QStringLiteral("LIBRARY")},
                       {QStringLiteral("at"), QStringLiteral("create: share it at this place at once."), QStringLiteral("PLACE")},
                       {QStringLiteral("starter"), QStringLiteral("create: with guides to build on, on meetings, roles, newcomers and care.")},
                       {QStringLiteral("to"), QStringLiteral("sync: with this place, from now on one of the library's; send, export, export-offers: into this file."), QStringLiteral("PLACE")},
                       {QStringLiteral("whole"), QStringLiteral("send: all of the library, for somebody who has nothing of it.")},
                       {QStringLiteral("title"), QStringLiteral("new, post: its title."), QStringLiteral("TITLE")},
                       {QStringLiteral("body-file"), QStringLiteral("new, edit, post: the text, as Markdown (-: standard input)."), QStringLiteral("FILE")},
                       {QStringLiteral("thread"), QStringLiteral("post: in this thread."), QStringLiteral("ID")},
                       {QStringLiteral("category"), QStringLiteral("threads, post: of this category."), QStringLiteral("CATEGORY")},
                       {QStringLiteral("state"), QStringLiteral("threads: open, decided, done or archived; without it all but the archived."), QStringLiteral("STATE")},
                       {QStringLiteral("about"), QStringLiteral("post: a thread about this item; threads: those about it."), QStringLiteral("ITEM")},
                       {QStringLiteral("reply-to"), QStringLiteral("post: an answer to this post."), QStringLiteral("POST")},
                       {QStringLiteral("set"), QStringLiteral("new, edit, describe: a key; without a value it goes."), QStringLiteral("KEY=VALUE")},
                       {QStringLiteral("keep"), QStringLiteral("versions: which is to stand from now on: shared (in the text now), other, mine (whichever is yours) or both; sync: whose history: ours or theirs."), QStringLiteral("WHICH")},
                       {QStringLiteral("as"), QStringLiteral("create, new, edit, describe, post: the name that others see; remembered for the library."), QStringLiteral("NAME")},
                       {QStringLiteral("user"), QStringLiteral("Sign in with this name; the secret comes from MYCEL_SECRET."), QStringLiteral("NAME")},
                       {QStringLiteral("key"), QStringLiteral("Sign in with this SSH key."), QStringLiteral("FILE")},
                       {QStringLiteral("own-key"), QStringLiteral("Sign in with the SSH key that Mycel makes for this library, see the command key.")},
                       {QStringLiteral("agent"), QStringLiteral("Sign in with the keys of your SSH agent.")},
                       {QStringLiteral("remember"), QStringLiteral("Keep what signed in: the secret in the system's keychain.")},
                       {QStringLiteral("forget"), QStringLiteral("connection: forget how one signs in, in the keychain too.")},
                       {QStringLiteral("leave"), QStringLiteral("connection: this address, folder or stick is no place of the library any more; where it was its own address, another place becomes that."), QStringLiteral("PLACE")},
                       {QStringLiteral("guest"), QStringLiteral("connection: go on without an account; what you write stays here as suggestions.")},
                       {QStringLiteral("proxy"), QStringLiteral("add, create, check, connection: system, none, tor, socks5://HOST:PORT or http://HOST:PORT, for good; NAME@HOST and MYCEL_PROXY_SECRET where it asks."), QStringLiteral("PROXY")},
                       {QStringLiteral("near"), QStringLiteral("find: from this town, or from 57.7, 11.97."), QStringLiteral("TOWN")},
                       {QStringLiteral("within"), QStringLiteral("find: at most this far from it."), QStringLiteral("KM")},
                       {QStringLiteral("from"), QStringLiteral("find: on this day or later (--to: until)."), QStringLiteral("DATE")},
                       {QStringLiteral("hours"), QStringLiteral("find: that take at most so many hours; 3/week: in a week."), QStringLiteral("N")},
                       {QStringLiteral("skill"), QStringLiteral("find: that ask for, or teach, this skill; again for another."), QStringLiteral("SKILL")},
                       {QStringLiteral("learn"), QStringLiteral("find: trainings that teach this skill; again for another."), QStringLiteral("SKILL")},
                       {QStringLiteral("group"), QStringLiteral("find: of this group, by its id or path."), QStringLiteral("GROUP")},
                       {QStringLiteral("campaign"), QStringLiteral("find: of this campaign, by its id or path."), QStringLiteral("CAMPAIGN")},
                       {QStringLiteral("risk"), QStringLiteral("find: at most none, low or arrestable."), QStringLiteral("RISK")},
                       {QStringLiteral("access"), QStringLiteral("find: with this access (step_free, sign_language, captions, quiet_space, children, smoke_free)."), QStringLiteral("KEY")},
                       {QStringLiteral("topic"), QStringLiteral("find: of this topic."), QStringLiteral("TOPIC")},
                       {QStringLiteral("form"), QStringLiteral("find: event, role, task, training, resource-needed, petition or mutual-aid."), QStringLiteral("FORM")},
                       {QStringLiteral("time"), QStringLiteral("find: evenings, weekends or weekdays."), QStringLiteral("WHEN")},
                       {QStringLiteral("once"), QStringLiteral("find: that take place once.")},
                       {QStringLiteral("regular"), QStringLiteral("find: that take place again and again.")},
                       {QStringLiteral("online"), QStringLiteral("find: from anywhere alone.")},
                       {QStringLiteral("in-person"), QStringLiteral("find: on the spot alone.")},
                       {QStringLiteral("beginners"), QStringLiteral("find: that need no experience.")},
                       {QStringLiteral("free"), QStringLiteral("find: that cost nothing.")},
                       {QStringLiteral("age"), QStringLiteral("find: open to this age."), QStringLiteral("YEARS")},
                       {QStringLiteral("stated"), QStringLiteral("find: without what does not say whether a need, the risk, the age or the hours fit. Of languages, costs and experience only what is stated is found anyway.")},
                       {QStringLiteral("ics"), QStringLiteral("find: print what was found as a calendar.")},
                       {QStringLiteral("preview"), QStringLiteral("import-offers: say what would become of each, and write nothing.")},
                       {QStringLiteral("map"), QStringLiteral("import-offers: what a column of a table holds, by its name or number (Datum=start_date); again for another."), QStringLiteral("COLUMN=KEY")},
                       {QStringLiteral("month-first"), QStringLiteral("import-offers: in dates like 3/4/2027 the month comes first.")},
                       {QStringLiteral("format"), QStringLiteral("export-offers: ics, jsonld, csv or html (a sheet to be printed)."), QStringLiteral("FORM")},
                       {QStringLiteral("trust-host"), QStringLiteral("Accept the server with this fingerprint (SHA256:…)."), QStringLiteral("FINGERPRINT")}});
}

/// A word that begins with a minus leaves something out of a search; only what is an option by name is one, and behind two
/// dashes nothing is.
void keepWords(QStringList &arguments, qsizetype from)
{
    static const QStringList options{QStringLiteral("json"), QStringLiteral("data"), QStringLiteral("lang"), QStringLiteral("limit"), QStringLiteral("help"), QStringLiteral("version")};
    for (qsizetype i = from; i < arguments.size() && arguments[i] != QLatin1String("--"); ++i) {
        const bool isOption = arguments[i].startsWith(QLatin1String("--")) && options.contains(arguments[i].mid(2).section(u'=', 0, 0));
        if (arguments[i].startsWith(u'-') && !isOption)
            arguments[i].prepend(u' ');
    }
}

sync::Result<ctl::Asked> askedOf(const QCommandLineParser &parser, const QStringList &words)
{
    ctl::Asked asked;
    asked.words = words;
    asked.json = parser.isSet(QStringLiteral("json"));
    asked.html = parser.isSet(QStringLiteral("html"));
    asked.separate = parser.isSet(QStringLiteral("separate"));
    asked.lang = parser.value(QStringLiteral("lang"));
    asked.library = parser.value(QStringLiteral("library"));
    asked.place = parser.isSet(QStringLiteral("at")) ? parser.value(QStringLiteral("at")) : parser.value(QStringLiteral("to"));
    asked.title = parser.value(QStringLiteral("title"));
    asked.bodyFile = parser.value(QStringLiteral("body-file"));
    asked.thread = parser.value(QStringLiteral("thread"));
    asked.category = parser.value(QStringLiteral("category"));
    asked.about = parser.value(QStringLiteral("about"));
    asked.replyTo = parser.value(QStringLiteral("reply-to"));
    asked.whole = parser.isSet(QStringLiteral("whole"));
    asked.starter = parser.isSet(QStringLiteral("starter"));
    asked.keep = parser.value(QStringLiteral("keep"));
    asked.sets = parser.values(QStringLiteral("set"));
    if (parser.isSet(QStringLiteral("as")))
        asked.author = parser.value(QStringLiteral("as"));
    asked.most = qMin(parser.value(QStringLiteral("limit")).toInt(), 1'000'000);
    if (parser.isSet(QStringLiteral("proxy")))
        asked.proxy = parser.value(QStringLiteral("proxy"));
    asked.ownKey = parser.isSet(QStringLiteral("own-key"));
    asked.forget = parser.isSet(QStringLiteral("forget"));
    asked.leave = parser.value(QStringLiteral("leave"));
    asked.guest = parser.isSet(QStringLiteral("guest"));
    for (const QString &name : parser.optionNames())
        asked.filters.insert(name, parser.values(name));
    sync::Access &access = asked.access;
    access.credentials = {parser.value(QStringLiteral("user")), qEnvironmentVariable("MYCEL_SECRET"), parser.value(QStringLiteral("key")), qEnvironmentVariable("MYCEL_PASSPHRASE"),
                          parser.isSet(QStringLiteral("agent")), parser.isSet(QStringLiteral("remember"))};
    access.proxyLogin = {{}, qEnvironmentVariable("MYCEL_PROXY_SECRET"), parser.isSet(QStringLiteral("remember"))};
    access.hostKey = QByteArray::fromBase64(parser.value(QStringLiteral("trust-host")).section(u':', 1).toLatin1());
    const QString file = qEnvironmentVariable("MYCEL_EXTRA_CA");
    const auto authorities = file.isEmpty() ? sync::Result<QByteArray>() : sync::readAuthority(file);
    if (!authorities)
        return sync::fail(authorities.error());
    access.authorities = *authorities;
    return asked;
}

QString dataFolder(const QCommandLineParser &parser)
{
    const QString set = parser.value(QStringLiteral("data"));
    return set.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/mycel") : set;
}

/// Why no libraries can be in this folder; empty where they can.
QString troubleWith(const QString &folder)
{
    const QFileInfo there(folder);
    if (there.exists() && !there.isDir())
        return QStringLiteral("the data folder %1 is a file; nothing was changed, name a folder with --data").arg(folder);
    if (there.exists() ? !there.isReadable() || !there.isExecutable() : !QDir().mkpath(folder))
        return QStringLiteral("the data folder %1 cannot be %2; nothing was changed, name another with --data").arg(folder, there.exists() ? QStringLiteral("read") : QStringLiteral("made"));
    return {};
}

int play(int argc, char **argv)
{
    std::signal(SIGXFSZ, SIG_IGN); // a limit on file sizes is an error like any other; the courier inherits this
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mycelctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MYCEL_VERSION));
    QTranslator english; // which has its plurals
    if (english.load(QStringLiteral(":/i18n/mycel_en.qm")))
        QCoreApplication::installTranslator(&english);
    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromUtf8(Help));
    parser.addHelpOption();
    parser.addVersionOption();
    addOptions(parser);
    QStringList arguments = application.arguments();
    parser.parse(arguments);
    if (parser.positionalArguments().value(0) == QLatin1String("search"))
        keepWords(arguments, arguments.indexOf(QStringLiteral("search")) + 1);
    if (!parser.parse(arguments))
        return ctl::complain(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(0);
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return ctl::complain(QStringLiteral("no command; see mycelctl --help"));
    bool isNumber = false;
    const QString limit = parser.value(QStringLiteral("limit"));
    if (limit.toInt(&isNumber) < 1 || !isNumber)
        return ctl::complain(QStringLiteral("--limit takes a whole number from 1 on, and \"%1\" is none; nothing was done").arg(limit));
    const auto asked = askedOf(parser, words.mid(1));
    if (!asked)
        return ctl::complain(asked.error());
    if (words.first() == QLatin1String("check"))
        return ctl::check(*asked, dataFolder(parser));
    for (const Command &command : Commands) {
        if (words.first() != QLatin1String(command.name))
            continue;
        if (const QString trouble = troubleWith(dataFolder(parser)); !trouble.isEmpty())
            return ctl::complain(trouble);
        model::Commons commons(dataFolder(parser), nullptr, app::keychainBesideUs());
        const QStringList chosen = app::readSettings(commons.folder()).languages;
        commons.setReaderLanguages(chosen.isEmpty() ? QLocale().uiLanguages() : chosen);
        const auto isMended = [](const sync::Result<void> &ready) { return !ready && ready.error().why == "mine"; };
        // To read is of use although the disk cannot be written to; an exchange waits by itself, when it is back.
        if (command.does != Command::Exchanges) {
            const auto ready = commons.caughtUp().result();
            if (!ready && !isMended(ready) && command.does == Command::Changes)
                return ctl::complain(ready.error());
        }
        const int code = command.run(commons, *asked);
        const auto ready = commons.caughtUp().result();
        const bool mended = isMended(ready);
        if (mended)
            ctl::note(ready.error());
        return ready || mended || code != 0 ? code : ctl::complain(ready.error());
    }
    return ctl::complain(QStringLiteral("there is no command \"%1\"; see mycelctl --help").arg(words.first()));
}

} // namespace

int main(int argc, char **argv)
{
    mycel::leave(play(argc, argv));
}
