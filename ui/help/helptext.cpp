#include "ui/help/helptext.h"

#include "ui/actions.h"

#include <QCoreApplication>

namespace mycel::ui {

namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QString paragraphs(const QStringList &texts)
{
    return QStringLiteral("<p>") + texts.join(QStringLiteral("</p><p>")) + QStringLiteral("</p>");
}

QString rows(const QList<std::pair<QString, QString>> &pairs)
{
    QString html = QStringLiteral("<table cellpadding=\"4\">");
    for (const auto &[left, right] : pairs)
        html += QStringLiteral("<tr><td><code>%1</code></td><td>%2</td></tr>").arg(left.toHtmlEscaped(), right.toHtmlEscaped());
    return html + QStringLiteral("</table>");
}

QString keys(const Actions &actions)
{
    QList<std::pair<QString, QString>> pairs;
    for (const QAction *action : actions.all()) {
        QStringList names;
        for (const QKeySequence &key : action->shortcuts())
            names.append(key.toString(QKeySequence::NativeText));
        pairs.append({names.join(Help::tr(" or ")), action->text()});
    }
    pairs.append({Help::tr("Up, Down"), Help::tr("Walk through the list")});
    pairs.append({Help::tr("Enter"), Help::tr("From the list to the page")});
    pairs.append({Help::tr("Esc"), Help::tr("Clear the search")});
    pairs.append({Help::tr("Tab"), Help::tr("To the next thing that can be pressed")});
    return rows(pairs);
}

QString searching()
{
    return paragraphs({Help::tr("Type what you look for; the list follows. Titles count most, then summaries, headings and text, and the languages that you read come first. Accents may be left out, and other forms of a word are found too.")})
        + rows({{QStringLiteral("\"first meeting\""), Help::tr("these words, one after the other")},
                {QStringLiteral("-phone"), Help::tr("without this word")},
                {QStringLiteral("topic:actions"), Help::tr("with this topic")},
                {QStringLiteral("lang:sv"), Help::tr("in this language")},
                {QStringLiteral("type:guide"), Help::tr("of this kind: guide, experience, campaign, group, opportunity")},
                {QStringLiteral("library:medics"), Help::tr("from a library with this in its name")},
                {QStringLiteral("by:hazel"), Help::tr("by somebody with this name")},
                {QStringLiteral("changed:2026-03"), Help::tr("changed in this year, month or day")},
                {QStringLiteral("changed:30d"), Help::tr("changed in the last 30 days")},
                {QStringLiteral("changed:<2024"), Help::tr("changed before this; > is after")},
                {QStringLiteral("-lang:sv"), Help::tr("not in this language; a minus turns any of these around")}});
}

QString about()
{
    const QString version = QStringLiteral(MYCEL_VERSION);
    return paragraphs({Help::tr("Mycel %1. It keeps the knowledge of social movements on your computer, readable without a network.").arg(version),
                       Help::tr("Mycel is free software under the GNU General Public License, version 3 or later. Nobody earns anything by it, and it comes without any warranty."),
                       Help::tr("The texts belong to those who wrote them; each page says by whom it is and under which licence."),
                       Help::tr("Mycel is made with the work of others: Qt (LGPL 3), Qt WebEngine and Chromium (LGPL 3, BSD), libgit2 (GPL 2 with linking exception), libssh2 (BSD), SQLite (public domain), SQLiteCpp (MIT), MD4C (MIT), Gumbo (Apache 2.0), libyaml (MIT), toml++ (MIT), Snowball stemmers (BSD), libseccomp (LGPL 2.1), GMime (LGPL 2.1), libical (LGPL 2.1 or MPL 2.0), zlib (zlib licence), tl::expected (CC0) and the typeface Inter (OFL). Where towns are comes from GeoNames (CC BY 4.0), land and borders from Natural Earth (public domain)."),
                       Help::tr("Thank you to everyone who writes things down for others.")});
}

} // namespace

QList<HelpPage> helpPages(const Actions &actions)
{
    return {
        {QStringLiteral("keyboard"), Help::tr("Keys"), keys(actions)},
        {QStringLiteral("guides"), Help::tr("What is a library?"),
         paragraphs({Help::tr("A library is a movement's collection of texts: guides, experiences, campaigns, groups and things to take part in. The movement hosts it wherever it likes; anybody who has its address can have a copy."),
                     Help::tr("Your copy is whole: every text, in every language, with its pictures and its history. It stays readable when the network is gone, when the server is gone, and when you travel."),
                     Help::tr("Several libraries stand beside each other and are never mixed. One search looks through all of them.")})},
        {QStringLiteral("discussions"), Help::tr("Discussions"),
         paragraphs({Help::tr("Every library has its discussions. A thread belongs to an item or to a category, and everything that was said is on your computer: you read and answer without a network, and what you write goes out with the next sync."),
                     Help::tr("What arrived since you looked last is marked as new. A long thread opens there, and folds what you have read. Follow a thread to find it again; nobody learns that you do, nor what you have read."),
                     Help::tr("What you are writing keeps itself as a draft, one for each post that you answer, until you post it. “[[” finds what the library has, “@” the people in it; “Preview” shows how it will be read. Mark a passage on a page and press Ctrl+Shift+D to discuss it: the passage is quoted, with the way back to that version."),
                     Help::tr("What has not gone out yet says that it waits to be shared. Until then “Take back” undoes it: nobody ever gets it, and it is a draft again. What has gone out you can edit and take back under your name; it keeps its place in the thread, and stays in the history of the library. Maintainers can hide a post for everyone, with a reason and their name, which all can see."),
                     Help::tr("Anybody can settle a thread, in the menu of its state: a summary and what came of it stand on top. “Into a guide” makes a post a section of a guide; when you publish it, a post in the thread says so, and the guide leads back."),
                     Help::tr("A proposal says how it is decided: a consent round, a majority or a temperature. How it stands is computed from the answers that have arrived, and an answer after the end is shown as late."),
                     Help::tr("You can follow a thread, a whole category, or what is said about an item. The desktop tells you of it if you choose that in the settings: only that there is something new, or with the title."),
                     Help::tr("“Hide for me” under a post hides what somebody writes, or the thread, for you alone; “Hidden by you” above the list hides words as well, and shows everything again. In some libraries the first posts of a new name wait until a maintainer lets them in."),
                     Help::tr("“Change what it says of itself…” on the page of a library is where it is named, who looks after it, which categories its discussions have, and whether new names wait. It is published like everything else."),
                     Help::tr("Names are chosen, and nobody checks them. Where one looks like another of the same library, for instance with a letter of another alphabet, the page says so.")})},
        {QStringLiteral("engagement"), Help::tr("Finding something to do"),
         paragraphs({Help::tr("“Find engagement” shows what people can take part in, of all your libraries: where, when, with which skills, at which risk. Each choice says how much it would leave. The map and the calendar show the same as the list."),
                     Help::tr("Under “What fits me…” you can say what you can do and what you need; the list then begins with what fits you, and says why. That, your marks and your saved searches stay on this computer, and are forgotten at one button there."),
                     Help::tr("To offer something, choose New, Opportunity. A day is typed as you write days, or taken from a calendar; a town is typed and gives the place on the map; how often it comes again is chosen, and nobody has to write a rule. Leave the time away for what takes the whole day."),
                     Help::tr("Who offers something confirms it, marks it as filled or cancelled, or repeats it from the menu over its page. What nobody has confirmed for 60 days stands last, and says so.")})},
        {QStringLiteral("calendar"), Help::tr("Events in and out"),
         paragraphs({Help::tr("What others announce can be brought into a library: a calendar file as Mobilizon, Gancio, Nextcloud and Google write it, a web page that tells search engines of its events, the JSON of organising programs, or a table, whose columns you can name. An address is gone to only when you ask for it, through the library's proxy, and nobody learns there who asks."),
                     Help::tr("First you see what would become of each event. Brought in again, events that are here follow their feed and are not doubled; what is called off there is called off here. Where somebody changed something in the library it stays, and you are told what the feed says instead."),
                     Help::tr("What you found goes out as a calendar for your own, as a table, for other programs, or as a sheet of paper. What you looked for stays on your computer.")})},
        {QStringLiteral("add"), Help::tr("Adding a library"),
         paragraphs({Help::tr("Choose “Add a library…” and paste the address that somebody gave you, or choose a folder or a file on a stick. Any handbook of Markdown files in git works as it is."),
                     Help::tr("If the server asks who you are, Mycel asks you in the same place. A password is kept in the system's keychain if you want that, and otherwise used until you close Mycel."),
                     Help::tr("The first texts can be read before the rest has come. What was left out, and why, stands on the library's page."),
                     Help::tr("Removing a library asks nothing: until you close Mycel it can be brought back.")})},
        {QStringLiteral("search"), Help::tr("Searching"), searching()},
        {QStringLiteral("sync"), Help::tr("Syncing"),
         paragraphs({Help::tr("Mycel asks your libraries for what is new by itself when it starts, now and then, and after you published; “Sync” asks at once. What you read or search is never asked of anybody."),
                     Help::tr("“Where it is shared” on a library's page names its server, folders and sticks. Another can be added there, and one that is not meant any more, or was mistyped, is left; what waits here goes on waiting. Who you are is asked and remembered of each server alone."),
                     Help::tr("A check mark beside a library means that it is as it was at its address when it was last asked. A warning sign means that it needs you: open it to see why."),
                     Help::tr("When something goes wrong on the way, what is here stays as it was.")})},
        {QStringLiteral("drafts"), Help::tr("Versions"),
         paragraphs({Help::tr("Nothing that was published is lost. “History” beside a page shows who changed what and when; any two versions can be compared word by word, and an earlier one can be restored as a new version."),
                     Help::tr("Where two people changed different words of a text, Mycel combines them. Where they changed the same words, both versions are kept: the page, its card and the line at the bottom say so, and whoever settles it settles it for everyone."),
                     Help::tr("What you write keeps itself as a draft every second. Ctrl+Z goes back step by step to how the draft was opened, in the text and in the facts beside it, and Ctrl+Shift+Z goes forth again."),
                     Help::tr("A page that changed since you read it says what changed, and its card has a dot. What you have read is noted on this computer alone, and forgotten when the library is removed.")})},
        {QStringLiteral("file"), Help::tr("Sharing without a server"),
         paragraphs({Help::tr("“Sync by USB…” on a library's page brings it together with a folder or a stick. “Send as a file” makes one file of what is new, or of all, for any messenger; whoever gets it opens it in Mycel, or drops it on the window."),
                     Help::tr("Where a server does not let you publish, what you write stays here as suggestions, and the library goes on receiving. Send them as a file to somebody who may publish."),
                     Help::tr("Where a server replaced its history, or went back in it, the library's page says so and changes nothing before you have chosen: to keep ours, or to take theirs."),
                     Help::tr("Where a sync deletes much, Home and the library's page say so, and bring it back if that was not meant.")})},
        {QStringLiteral("info"), Help::tr("What Mycel never does"),
         paragraphs({Help::tr("It has no account, no server of its own and no advertisement. It counts nothing and tells nobody what you read or search."),
                     Help::tr("It opens no connection but to the libraries that you added, and only when you add or sync one."),
                     Help::tr("A page never loads anything from the web: a picture on another server is a frame that says so, and a web link shows where it leads before it opens in your browser."),
                     Help::tr("Nothing in a library is ever run as a program.")})},
        {QStringLiteral("flower"), Help::tr("About Mycel"), about()},
    };
}

} // namespace mycel::ui
