#include "ui/words/errortext.h"

#include <QCoreApplication>

namespace mycel::words {

namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

/// A sentence and a way out for each word that an Error may carry. The first row whose word is it counts.
struct Row {
    const char *why;
    const char *sentence;
    const char *wayOut;
    const char *option = nullptr; ///< how the way out is taken in a terminal
};

constexpr Row Rows[] = {
    // Addresses
    {"empty", QT_TRANSLATE_NOOP("Errors", "There is nothing at this address yet: the library has no content. Nothing was added."), QT_TRANSLATE_NOOP("Errors", "Ask whoever hosts it, or try again later.")},
    {"unreadable", QT_TRANSLATE_NOOP("Errors", "This is not an address that Mycel understands. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Paste an address that begins with https:// or ssh://, or choose a folder.")},
    {"control-character", QT_TRANSLATE_NOOP("Errors", "The address contains an invisible character, so it was not used. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Type the address by hand.")},
    {"unknown-scheme", QT_TRANSLATE_NOOP("Errors", "Mycel cannot reach addresses of this kind. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Use an address that begins with https:// or ssh://, or a folder.")},
    {"secret-in-address", QT_TRANSLATE_NOOP("Errors", "The address contains a name or password, which would be kept in plain text. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Paste the address without it; Mycel asks for it when it is needed.")},
    {"plain-http", QT_TRANSLATE_NOOP("Errors", "This address is not protected: anyone on the way could read and change what comes. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Use the same address with https://.")},
    {"not-a-folder", QT_TRANSLATE_NOOP("Errors", "There is no folder or file at this place. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check the path, and that the stick is plugged in.")},
    {"no-such-folder", QT_TRANSLATE_NOOP("Errors", "There is no folder or file at this place. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check the path, and that the stick is plugged in.")},
    {"no-host", QT_TRANSLATE_NOOP("Errors", "The address names no server. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Paste the whole address, as in https://example.org/library.")},
    {"bad-host", QT_TRANSLATE_NOOP("Errors", "The server's name in this address is not one that can be. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check the address for typing errors.")},
    {"dash-host", QT_TRANSLATE_NOOP("Errors", "The server's name in this address is not one that can be. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check the address for typing errors.")},
    {"no-path", QT_TRANSLATE_NOOP("Errors", "The address names a server and no library on it. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Add the path of the library, as in https://example.org/library.")},
    {"bad-path", QT_TRANSLATE_NOOP("Errors", "The path in this address is not one that Mycel uses. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Write the path out, without .. and backslashes.")},
    {"bad-user", QT_TRANSLATE_NOOP("Errors", "The name before the @ in this address is not one that can be. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check the address for typing errors.")},
    // What is here already
    {"already-here", QT_TRANSLATE_NOOP("Errors", "This library is here already. Nothing was added twice."), QT_TRANSLATE_NOOP("Errors", "Open it from the list of libraries.")},
    {"same-library", QT_TRANSLATE_NOOP("Errors", "The same library is here already, from another address. Nothing was added."), QT_TRANSLATE_NOOP("Errors", "Use the one that is here, or add this one as a separate library."), "--separate"},
    {"busy", QT_TRANSLATE_NOOP("Errors", "Another program is working on this library right now. Nothing is lost."), QT_TRANSLATE_NOOP("Errors", "Wait a moment and try again.")},
    {"exists", QT_TRANSLATE_NOOP("Errors", "There is a folder in the way where the library would be kept. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Try again; if it happens again, tell us.")},
    {"moved", QT_TRANSLATE_NOOP("Errors", "The library changed while this was being done. Nothing is lost."), QT_TRANSLATE_NOOP("Errors", "Try again.")},
    // Signing in
    {"needs-secret", QT_TRANSLATE_NOOP("Errors", "The server wants to know who you are. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Sign in with a name and a password or token."), "--user NAME, and MYCEL_SECRET"},
    {"wrong-secret", QT_TRANSLATE_NOOP("Errors", "The server did not accept the name or the password. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check both and sign in again.")},
    {"forbidden", QT_TRANSLATE_NOOP("Errors", "The server does not let you read this library. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Ask whoever hosts it for access.")},
    {"needs-key", QT_TRANSLATE_NOOP("Errors", "The server wants a key. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Choose a key file."), "--key FILE"},
    {"wrong-key", QT_TRANSLATE_NOOP("Errors", "The server did not accept the key. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Choose another key, or ask whoever hosts the library to add yours.")},
    {"no-key-file", QT_TRANSLATE_NOOP("Errors", "There is no key file at this place. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Choose the file of your private key.")},
    {"keychain", QT_TRANSLATE_NOOP("Errors", "This computer's keychain is not there or stays locked, so nothing was kept in it. Nothing is lost."), QT_TRANSLATE_NOOP("Errors", "Unlock it, and sign in again.")},
    {"no-agent", QT_TRANSLATE_NOOP("Errors", "There is no SSH agent running that could be asked for a key. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Start it, or use a key that Mycel makes for this library.")},
    {"own-key", QT_TRANSLATE_NOOP("Errors", "The key that Mycel made for this library is damaged, so it was not used. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Remove its file, see Details, and let Mycel make another one.")},
    {"wrong-passphrase", QT_TRANSLATE_NOOP("Errors", "The key could not be opened with this passphrase. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check the passphrase; a key that was made by another program may have to be saved in OpenSSH's form."), "MYCEL_PASSPHRASE"},
    {"unknown-host", QT_TRANSLATE_NOOP("Errors", "Mycel has not met this server before and cannot tell whether it is the right one. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Compare the fingerprint with whoever hosts it, then accept it."), "--trust-host FINGERPRINT"},
    {"host-changed", QT_TRANSLATE_NOOP("Errors", "The server is not the one that was here before, or somebody stands between. Nothing was sent or changed."), QT_TRANSLATE_NOOP("Errors", "Ask whoever hosts it whether its key was changed; accept the new one only if it was."), "--trust-host FINGERPRINT"},
    {"host-key", QT_TRANSLATE_NOOP("Errors", "The server could not prove who it is. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Try again from another network.")},
    // The way there
    {"no-library", QT_TRANSLATE_NOOP("Errors", "There is no library at this address. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check the address; it may be private.")},
    {"not-git", QT_TRANSLATE_NOOP("Errors", "What answers at this address is not a library. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check the address.")},
    {"certificate-expired", QT_TRANSLATE_NOOP("Errors", "The server's certificate has expired, so the connection was not used. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check this computer's clock, or tell whoever hosts the library.")},
    {"certificate-early", QT_TRANSLATE_NOOP("Errors", "The server's certificate is not valid yet, so the connection was not used. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check this computer's clock, or tell whoever hosts the library.")},
    {"certificate-name", QT_TRANSLATE_NOOP("Errors", "The server's certificate is for another name, so the connection was not used. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check the address, or try from another network.")},
    {"certificate-self-signed", QT_TRANSLATE_NOOP("Errors", "Nobody vouches for the server's certificate, so the connection was not used. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Ask whoever hosts the library for their certificate, and choose its file."), "MYCEL_EXTRA_CA"},
    {"not-certificate", QT_TRANSLATE_NOOP("Errors", "There is no certificate in this file. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Choose the file that whoever hosts the library gave you; its name ends in .pem, .crt or .cer.")},
    {"certificate", QT_TRANSLATE_NOOP("Errors", "The server could not prove who it is, so the connection was not used. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Try from another network, or tell whoever hosts the library.")},
    {"name", QT_TRANSLATE_NOOP("Errors", "The server's name was not found. What is here stays readable."), QT_TRANSLATE_NOOP("Errors", "Check the address and the network.")},
    {"refused", QT_TRANSLATE_NOOP("Errors", "The server does not answer. What is here stays readable."), QT_TRANSLATE_NOOP("Errors", "Try again later.")},
    {"silent", QT_TRANSLATE_NOOP("Errors", "The server stopped answering. What is here stays as it was."), QT_TRANSLATE_NOOP("Errors", "Try again later.")},
    {"cut", QT_TRANSLATE_NOOP("Errors", "The connection broke. What is here stays as it was."), QT_TRANSLATE_NOOP("Errors", "Try again; nothing has to be done twice by hand.")},
    {"proxy", QT_TRANSLATE_NOOP("Errors", "The proxy could not be reached or refused. Nothing was sent around it."), QT_TRANSLATE_NOOP("Errors", "Check the proxy's settings.")},
    {"beyond-proxy", QT_TRANSLATE_NOOP("Errors", "The proxy works and cannot reach the server. Nothing was sent around it."), QT_TRANSLATE_NOOP("Errors", "Check the address, and whether the proxy lets you go there.")},
    {"bad-proxy", QT_TRANSLATE_NOOP("Errors", "This is not a proxy that Mycel understands, so no connection was made. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Write it as socks5://127.0.0.1:1080 or http://proxy.example.org:8080, or choose Tor.")},
    {"proxy-secret", QT_TRANSLATE_NOOP("Errors", "The proxy's address contains a password, which would be kept in plain text. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Write it with the name alone; the password is kept in the system's keychain."), "MYCEL_PROXY_SECRET"},
    {"proxy-needs-secret", QT_TRANSLATE_NOOP("Errors", "The proxy wants to know who you are. Nothing was sent around it."), QT_TRANSLATE_NOOP("Errors", "Sign in there with a name and a password."), "--proxy http://NAME@HOST:PORT, and MYCEL_PROXY_SECRET"},
    {"proxy-wrong-secret", QT_TRANSLATE_NOOP("Errors", "The proxy did not accept the name or the password. Nothing was sent around it."), QT_TRANSLATE_NOOP("Errors", "Check both and sign in there again."), "MYCEL_PROXY_SECRET"},
    {"server-busy", QT_TRANSLATE_NOOP("Errors", "The server has too much to do right now. Nothing is lost."), QT_TRANSLATE_NOOP("Errors", "Try again in some minutes.")},
    {"server-error", QT_TRANSLATE_NOOP("Errors", "Something is wrong at the server. Nothing is lost."), QT_TRANSLATE_NOOP("Errors", "Try again later, or tell whoever hosts the library.")},
    {"server-said", QT_TRANSLATE_NOOP("Errors", "The server refused. Nothing is lost."), QT_TRANSLATE_NOOP("Errors", "See Details for what it said.")},
    {"other-host", QT_TRANSLATE_NOOP("Errors", "The server sends us on to another one, which Mycel does not follow. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "If you trust that one, paste its address.")},
    {"redirects", QT_TRANSLATE_NOOP("Errors", "The server sends us on without end. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check the address.")},
    // Files of the web, and what others announce
    {"no-feed", QT_TRANSLATE_NOOP("Errors", "There is nothing at this address. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check the address; it is the one of the calendar, not of the page about it.")},
    {"feed-closed", QT_TRANSLATE_NOOP("Errors", "The server does not show this to everybody, and Mycel does not say who you are. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Ask for a public address, or save the file and bring that in.")},
    {"long-feed", QT_TRANSLATE_NOOP("Errors", "There is more at this address than can be brought in. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Ask for a shorter one, for instance without what is over.")},
    {"private-host", QT_TRANSLATE_NOOP("Errors", "The server sends us on into a network that is not everybody's, which Mycel does not follow. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "If you trust that one, paste its address.")},
    {"unsafe-redirect", QT_TRANSLATE_NOOP("Errors", "The server sends us on to a place that is not protected. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check the address.")},
    {"feed-file", QT_TRANSLATE_NOOP("Errors", "The file with the events could not be read. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check its path.")},
    {"column", QT_TRANSLATE_NOOP("Errors", "There is no such column, or nothing of that name that it could hold. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Write it as Datum=start_date, with a name or number of a column; see the names with --preview --json.")},
    // What came
    {"missing-object", QT_TRANSLATE_NOOP("Errors", "What came is not whole: something in it is missing. It was not used, and what was here stays."), QT_TRANSLATE_NOOP("Errors", "Try again later, or from another place of this library.")},
    {"pack", QT_TRANSLATE_NOOP("Errors", "What came is damaged. It was not used, and what was here stays."), QT_TRANSLATE_NOOP("Errors", "Try again later, or from another place of this library.")},
    {"bad-tree", QT_TRANSLATE_NOOP("Errors", "What came is malformed. It was not used, and what was here stays."), QT_TRANSLATE_NOOP("Errors", "Tell whoever hosts the library.")},
    {"bad-commit", QT_TRANSLATE_NOOP("Errors", "What came is malformed. It was not used, and what was here stays."), QT_TRANSLATE_NOOP("Errors", "Tell whoever hosts the library.")},
    {"bad-name", QT_TRANSLATE_NOOP("Errors", "What came contains a file name that is made to do harm. It was not used, and what was here stays."), QT_TRANSLATE_NOOP("Errors", "Tell whoever hosts the library.")},
    {"wrong-kind", QT_TRANSLATE_NOOP("Errors", "What came contradicts itself. It was not used, and what was here stays."), QT_TRANSLATE_NOOP("Errors", "Tell whoever hosts the library.")},
    {"tip-not-commit", QT_TRANSLATE_NOOP("Errors", "What came has no history. It was not used, and what was here stays."), QT_TRANSLATE_NOOP("Errors", "Tell whoever hosts the library.")},
    {"object", QT_TRANSLATE_NOOP("Errors", "What came contains a file that is damaged or far too large. It was not used, and what was here stays."), QT_TRANSLATE_NOOP("Errors", "Tell whoever hosts the library.")},
    {"bytes", QT_TRANSLATE_NOOP("Errors", "More came than a library may hold. It was not used, and what was here stays."), QT_TRANSLATE_NOOP("Errors", "Tell whoever hosts the library.")},
    {"tree", QT_TRANSLATE_NOOP("Errors", "Two states of this library differ in more than can be brought together. Nothing was changed, and nothing is lost."), QT_TRANSLATE_NOOP("Errors", "Tell whoever hosts the library.")},
    {"time", QT_TRANSLATE_NOOP("Errors", "The transfer took too long and was ended. What was here stays."), QT_TRANSLATE_NOOP("Errors", "Try again with a better connection.")},
    {"memory", QT_TRANSLATE_NOOP("Errors", "What came needs more memory than is safe. It was not used, and what was here stays."), QT_TRANSLATE_NOOP("Errors", "Tell whoever hosts the library.")},
    {"advertisement", QT_TRANSLATE_NOOP("Errors", "The server's list of contents is far too long. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Tell whoever hosts the library.")},
    {"sha256", QT_TRANSLATE_NOOP("Errors", "This library is kept in a newer form that Mycel cannot read yet. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Ask whoever hosts it for one in the usual form.")},
    {"shallow", QT_TRANSLATE_NOOP("Errors", "This library is only a part, without its history. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Use the place it was copied from.")},
    {"not-bundle", QT_TRANSLATE_NOOP("Errors", "This file is not a library. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Choose a file that ends in .bundle.")},
    {"bundle-needs-more", QT_TRANSLATE_NOOP("Errors", "This file only holds news, and what it builds upon is not here. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Sync the library first, or ask for a file with all of it.")},
    {"not-here", QT_TRANSLATE_NOOP("Errors", "This file is of a library that is not here. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Add it as a new library.")},
    // What is sent
    {"nothing-to-send", QT_TRANSLATE_NOOP("Errors", "Nothing is new here: the library's place has it all. No file was made."), QT_TRANSLATE_NOOP("Errors", "Send all of the library, for somebody who has nothing of it."), "--whole"},
    {"not-shared", QT_TRANSLATE_NOOP("Errors", "This library has no address that others could reach. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Share it at a server first, or give it as a file."), "send --whole"},
    {"may-not-send", QT_TRANSLATE_NOOP("Errors", "The server does not let you publish in this library. What you wrote stays here, and the library goes on receiving."), QT_TRANSLATE_NOOP("Errors", "Ask whoever hosts it to let you, or send what is new as a file.")},
    {"declined", QT_TRANSLATE_NOOP("Errors", "The server has a rule that does not let this be published there. What you wrote stays here, and the library goes on receiving."), QT_TRANSLATE_NOOP("Errors", "Ask a maintainer to take it in: it can be sent as a file. See Details for what the server said.")},
    {"checked-out", QT_TRANSLATE_NOOP("Errors", "Somebody works on the files in this folder, so nothing was put there. What you wrote stays here."), QT_TRANSLATE_NOOP("Errors", "Use an empty folder, or a repository without files (git init --bare).")},
    {"hooks", QT_TRANSLATE_NOOP("Errors", "This folder has a program of its own that says what may be published, and Mycel starts no such program. Nothing was put there; what you wrote stays here."), QT_TRANSLATE_NOOP("Errors", "Use the server's address instead of its folder.")},
    {"place-busy", QT_TRANSLATE_NOOP("Errors", "Another program is writing into this folder right now. Nothing is lost."), QT_TRANSLATE_NOOP("Errors", "Try again in a moment; if it stays so, see Details for the file that a program left behind.")},
    {"read-only", QT_TRANSLATE_NOOP("Errors", "This place may only be read from this computer. Nothing was put there; what you wrote stays here."), QT_TRANSLATE_NOOP("Errors", "Check the stick's switch or the folder's rights, or use another place.")},
    {"keychain", QT_TRANSLATE_NOOP("Errors", "The system's keychain could not be used, so the password is not kept on this computer. Nothing else was lost."), QT_TRANSLATE_NOOP("Errors", "Unlock it and try again, or type the password each time.")},
    {"place-full", QT_TRANSLATE_NOOP("Errors", "There was no room, or the stick was pulled out. What was there before is whole, and what you wrote stays here."), QT_TRANSLATE_NOOP("Errors", "Make some room there, plug the stick in again, and sync once more.")},
    {"place", QT_TRANSLATE_NOOP("Errors", "This is no folder or stick of the library. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Look at its connection for those that are.")},
    {"place-away", QT_TRANSLATE_NOOP("Errors", "The folder or stick that this library is shared through is not there right now. All of it is here, and what you write waits until it is back."), QT_TRANSLATE_NOOP("Errors", "Plug it in; the next sync brings both together.")},
    {"not-a-place", QT_TRANSLATE_NOOP("Errors", "There are other things in this folder, so nothing was put there. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Make a folder in it, or choose another one.")},
    {"several-libraries", QT_TRANSLATE_NOOP("Errors", "There are files of more than one library in this folder. Nothing was added."), QT_TRANSLATE_NOOP("Errors", "Choose the one file that you mean; its name ends in .bundle.")},
    {"too-much", QT_TRANSLATE_NOOP("Errors", "The server does not take as much at once. What you wrote stays here."), QT_TRANSLATE_NOOP("Errors", "Ask whoever hosts the library to allow larger uploads.")},
    // What a place did to its own history
    {"emptied", QT_TRANSLATE_NOOP("Errors", "The library is empty at its address now. What you have here stays."), QT_TRANSLATE_NOOP("Errors", "Ask whoever hosts it what happened, or put there again what you have."), "--keep ours"},
    {"unrelated", QT_TRANSLATE_NOOP("Errors", "There is a different library at this address now. What you have here stays, and nothing was mixed."), QT_TRANSLATE_NOOP("Errors", "Ask whoever hosts it, or add the new one as a separate library."), "add --separate"},
    {"rewritten", QT_TRANSLATE_NOOP("Errors", "The shared history was replaced at the server. What you have here stays."), QT_TRANSLATE_NOOP("Errors", "Ask whoever hosts it whether that was meant; then keep ours or take theirs."), "--keep ours, --keep theirs"},
    {"older", QT_TRANSLATE_NOOP("Errors", "The server offers an older state than you have. What you have here stays."), QT_TRANSLATE_NOOP("Errors", "Ask whoever hosts it whether something was lost there; then keep ours or take theirs."), "--keep ours, --keep theirs"},
    {"left", QT_TRANSLATE_NOOP("Errors", "This place still has the history that was left when the other one was taken over. Nothing was mixed."), QT_TRANSLATE_NOOP("Errors", "Use another place, or keep ours to bring both together."), "--keep ours, --keep theirs"},
    // This computer
    {"disk", QT_TRANSLATE_NOOP("Errors", "This computer could not write to its disk. What was here stays as it was."), QT_TRANSLATE_NOOP("Errors", "Make some room, or check that the folder may be written to, and try again.")},
    {"disk-reading", QT_TRANSLATE_NOOP("Errors", "This computer could not read its disk. What is there stays as it is."), QT_TRANSLATE_NOOP("Errors", "Try again. If it happens again the disk may be failing: copy the data folder to another one.")},
    {"lock", QT_TRANSLATE_NOOP("Errors", "This computer did not let Mycel reserve the library for itself. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check that the data folder is on a disk of this computer, and try again.")},
    {"version", QT_TRANSLATE_NOOP("Errors", "The list of what is here was made by another version of Mycel. The libraries themselves are untouched."), QT_TRANSLATE_NOOP("Errors", "Use the newer version, or rebuild the list (mycelctl reindex).")},
    {"no-branch", QT_TRANSLATE_NOOP("Errors", "What is kept of this library has no content. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Remove the library and add it again.")},
    {"index", QT_TRANSLATE_NOOP("Errors", "The index was damaged and is being built again. No library is lost."), QT_TRANSLATE_NOOP("Errors", "Try again in a moment.")},
    {"mine", QT_TRANSLATE_NOOP("Errors", "The file with what is yours alone was damaged; the newest sound copy took its place. All libraries are here."), QT_TRANSLATE_NOOP("Errors", "Look whether something that you did lately is missing; the damaged file is kept, see Details.")},
    {"no-courier", QT_TRANSLATE_NOOP("Errors", "Mycel's own helper for connections is missing. Nothing is lost."), QT_TRANSLATE_NOOP("Errors", "Install Mycel again.")},
    {"no-mail", QT_TRANSLATE_NOOP("Errors", "The part of Mycel that reads and writes mailboxes is missing. Nothing is lost."), QT_TRANSLATE_NOOP("Errors", "Install Mycel again.")},
    {"courier-died", QT_TRANSLATE_NOOP("Errors", "The connection's helper stopped in the middle. What was here stays as it was."), QT_TRANSLATE_NOOP("Errors", "Try again; if it happens again, tell whoever hosts the library.")},
    {"not-confined", QT_TRANSLATE_NOOP("Errors", "This computer does not let Mycel protect itself while it connects, so it did not. Nothing is lost."), QT_TRANSLATE_NOOP("Errors", "Tell us which system you use.")},
    {"item-language", QT_TRANSLATE_NOOP("Errors", "The item is here, but not in that language. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Leave the language out to see it in one that is here.")},
    {"item", QT_TRANSLATE_NOOP("Errors", "There is no such item here. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Search for its title.")},
    {"several", QT_TRANSLATE_NOOP("Errors", "This name may mean several items. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Name one of them by its library and path.")},
    {"several-removed", QT_TRANSLATE_NOOP("Errors", "Several libraries of this name were removed. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Name one of them by its key; see Details.")},
    {"thread", QT_TRANSLATE_NOOP("Errors", "There is no such thread here. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Look for it in the list of discussions.")},
    {"post", QT_TRANSLATE_NOOP("Errors", "This post is not here any more. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Look at the thread again.")},
    {"several-named", QT_TRANSLATE_NOOP("Errors", "Several libraries are called so. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Name one of them by its key; see Details.")},
    {"several-threads", QT_TRANSLATE_NOOP("Errors", "Several libraries have a thread of this name. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Name the library as well.")},
    {"mailbox", QT_TRANSLATE_NOOP("Errors", "The mailbox could not be opened. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "See whether the file is where you said.")},
    {"not-a-mailbox", QT_TRANSLATE_NOOP("Errors", "No letter could be read in this file. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Save the mails in the form mbox, and try that file.")},
    {"gazetteer", QT_TRANSLATE_NOOP("Errors", "The list of towns is missing from this installation. Everything else works."), QT_TRANSLATE_NOOP("Errors", "Search without a place, or install Mycel again.")},
    {"town", QT_TRANSLATE_NOOP("Errors", "There is no town of this name in the list. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Try a larger town nearby, or add the country: “Paris, US”.")},
    {"no-times", QT_TRANSLATE_NOOP("Errors", "Nothing that was found has a time, so there is no calendar of it. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Ask for more, or for a list instead.")},
    {"filter-value", QT_TRANSLATE_NOOP("Errors", "One of the filters has a value that means nothing. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "See mycelctl --help for what it can be.")},
    {"within-what", QT_TRANSLATE_NOOP("Errors", "A distance was named, and no place from which it is measured. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Add --near with a town.")},
    {"from-after-to", QT_TRANSLATE_NOOP("Errors", "The first day is after the last one, so nothing can be between them. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Exchange --from and --to.")},
    // What is written
    {"no-text", QT_TRANSLATE_NOOP("Errors", "There is nothing in it yet, so this was not posted. Nothing is lost."), QT_TRANSLATE_NOOP("Errors", "Write something, and post it again.")},
    {"nameless-waits", QT_TRANSLATE_NOOP("Errors", "In this library posts of new names wait for a maintainer, who lets in names, so what has none could never be let in and was not posted. What you wrote is kept."), QT_TRANSLATE_NOOP("Errors", "Choose a name on the library’s page, and post again.")},
    {"name-letters", QT_TRANSLATE_NOOP("Errors", "Others would not see this name as you wrote it, because of its letters or its length, so it was not taken. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Write it with usual letters, and at most 100 of them.")},
    {"name-address", QT_TRANSLATE_NOOP("Errors", "A name goes out with all that you write, and so would this address, so it was not taken. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Choose a name by which others may know you.")},
    {"nameless-vote", QT_TRANSLATE_NOOP("Errors", "An answer to a proposal counts only with a name, so this was not posted. What you wrote is kept."), QT_TRANSLATE_NOOP("Errors", "Choose a name on the library’s page, and answer again.")},
    {"maintainer-key", QT_TRANSLATE_NOOP("Errors", "Your name has a key in this library. What you hide or let in counts only from a commit that is signed with it, and Mycel does not sign, so nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Do it with git and your key, or ask a maintainer who has none.")},
    {"not-a-maintainer", QT_TRANSLATE_NOOP("Errors", "Only those whom the library names as its maintainers hide something for everyone or let somebody in. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Ask one of them, or hide it for yourself.")},
    {"long-post", QT_TRANSLATE_NOOP("Errors", "This is longer than one mebibyte, more than a thick book, so it was not posted. What you wrote is kept."), QT_TRANSLATE_NOOP("Errors", "Make a guide of it, and link it here.")},
    {"long-title", QT_TRANSLATE_NOOP("Errors", "The title is longer than three hundred letters, so this was not posted. What you wrote is kept."), QT_TRANSLATE_NOOP("Errors", "Say it shorter, and the rest in the text.")},
    {"no-category", QT_TRANSLATE_NOOP("Errors", "The library has no such category. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Give one of those that it has, with --category.")},
    {"unreadable-post", QT_TRANSLATE_NOOP("Errors", "There are letters in this that nobody could read again, so it was not posted. What you wrote is kept."), QT_TRANSLATE_NOOP("Errors", "Write the title, your name and the reason with usual letters, and post it again.")},
    {"nothing-changed", QT_TRANSLATE_NOOP("Errors", "This says what it said before, so there was nothing to publish. Nothing is lost."), QT_TRANSLATE_NOOP("Errors", "Change something, or leave it as it is.")},
    {"no-title", QT_TRANSLATE_NOOP("Errors", "There is no title yet, so this was not published. What you wrote is kept."), QT_TRANSLATE_NOOP("Errors", "Give it a title, and publish it again.")},
    {"library-file", QT_TRANSLATE_NOOP("Errors", "What this library says of itself is written in a way that Mycel cannot change without risk. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "It stands in its file library.yaml, for somebody who knows git; what cannot be read in it is named on the library’s page.")},
    {"long-library-file", QT_TRANSLATE_NOOP("Errors", "A library says at most as much of itself as fits into 64 kibibytes, and this is more, so it was not published. What you wrote still stands in the form."), QT_TRANSLATE_NOOP("Errors", "Say it shorter, or in a guide.")},
    {"nobody-lets-in", QT_TRANSLATE_NOOP("Errors", "Nobody looks after this library, so nobody could let new names in, and their posts would wait for ever. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Name somebody who looks after it as well.")},
    {"long-item", QT_TRANSLATE_NOOP("Errors", "This is longer than one mebibyte, more than a thick book, so it was not published. What you wrote is kept."), QT_TRANSLATE_NOOP("Errors", "Divide it into several items, and link them.")},
    {"long-paste", QT_TRANSLATE_NOOP("Errors", "This is more than one item can hold, so it was not put in. What you wrote is as it was."), QT_TRANSLATE_NOOP("Errors", "Put in a part of it.")},
    {"no-name", QT_TRANSLATE_NOOP("Errors", "The library has no name yet, so it was not made. Nothing is lost."), QT_TRANSLATE_NOOP("Errors", "Give it a name.")},
    {"machine-name", QT_TRANSLATE_NOOP("Errors", "Mycel itself writes under this name, and what you write would be taken for its work. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Choose another name.")},
    {"published", QT_TRANSLATE_NOOP("Errors", "This is published and kept, and could not be put into the library yet. Nothing is lost."), QT_TRANSLATE_NOOP("Errors", "Do not do it again: see Details for what was in the way, mostly a full disk; the next start does it by itself.")},
    {"front-matter", QT_TRANSLATE_NOOP("Errors", "The facts of this item are written in a way that Mycel cannot change without risk. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Edit its source, where they stand at the top.")},
    {"not-text", QT_TRANSLATE_NOOP("Errors", "This text is not written in UTF-8, and an edit would spoil its letters. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Save its file as UTF-8 with another program first.")},
    {"bad-key", QT_TRANSLATE_NOOP("Errors", "There is no such fact that could be set. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check the name; it is written KEY=VALUE.")},
    {"bad-value", QT_TRANSLATE_NOOP("Errors", "This fact cannot have that value. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Use one that it knows: yes or no, one of its words, a number, or a date as 2026-05-01.")},
    {"body-file", QT_TRANSLATE_NOOP("Errors", "The file with the text could not be read. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Check its path.")},
    {"versions", QT_TRANSLATE_NOOP("Errors", "There are no two versions of this item. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Look at its history to see who changed what.")},
    {"not-yours", QT_TRANSLATE_NOOP("Errors", "Of one passage neither version is known to be yours alone. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Keep the shared one, the other one, or both.")},
    {"not-both", QT_TRANSLATE_NOOP("Errors", "This fact can hold one value only, so not both were kept. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Keep one of them, or edit the item.")},
    {"edit", QT_TRANSLATE_NOOP("Errors", "This is no longer among what waits: it has gone out, or was taken back. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Change the item again; everyone gets the new version at the next sync.")},
    {"built-upon", QT_TRANSLATE_NOOP("Errors", "A later edit goes on with these words, and they would leave with it, so this was not taken back. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Take back the later one first; see Details for which it is.")},
    {"answered", QT_TRANSLATE_NOOP("Errors", "Something else that you wrote stands below it, so it was not taken back. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Take back what stands below it first.")},
    {"brought-together", QT_TRANSLATE_NOOP("Errors", "This was brought in together with other posts, and does not go without them. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Take it back once it has gone out: in its place it will say that it was.")},
    {"draft", QT_TRANSLATE_NOOP("Errors", "This draft is not here any more: it was published or thrown away. Nothing else was changed."), QT_TRANSLATE_NOOP("Errors", "Open the item itself.")},
    {"deed", QT_TRANSLATE_NOOP("Errors", "What was done is not in the library as it was done, so it was not taken back. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Look at the newest version.")},
    {"nothing-new", QT_TRANSLATE_NOOP("Errors", "This changes nothing that is not so already. Nothing was lost."), QT_TRANSLATE_NOOP("Errors", "Look at the newest version.")},
    {"path", QT_TRANSLATE_NOOP("Errors", "A file of this name would not be safe on every computer, so it was not written. What you wrote is kept."), QT_TRANSLATE_NOOP("Errors", "Choose another name.")},
    {"library", QT_TRANSLATE_NOOP("Errors", "There is no such library here. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "See the list of libraries.")},
    {"not-a-picture", QT_TRANSLATE_NOOP("Errors", "This is no picture that Mycel can read. Nothing was put in."), QT_TRANSLATE_NOOP("Errors", "Save it as JPEG, PNG or WebP and try again.")},
    {"picture", QT_TRANSLATE_NOOP("Errors", "This picture is too large to be read. Nothing was put in."), QT_TRANSLATE_NOOP("Errors", "Make it smaller than 50 megapixels and try again.")},
    {"file", QT_TRANSLATE_NOOP("Errors", "This file is not here or too large to show. Nothing was changed."), QT_TRANSLATE_NOOP("Errors", "Look for it at the library's address.")},
};

ErrorText byKind(sync::Error::Kind kind)
{
    using Kind = sync::Error::Kind;
    switch (kind) {
    case Kind::NotFound: return {Errors::tr("This was not found. Nothing was changed."), Errors::tr("Check the name.")};
    case Kind::Offline: return {Errors::tr("There is no connection right now. What is here stays readable."), Errors::tr("Try again when there is a network.")};
    case Kind::Refused: return {Errors::tr("This was refused. Nothing was changed."), Errors::tr("See Details for the reason.")};
    case Kind::SignIn: return {Errors::tr("The server wants to know who you are. Nothing was changed."), Errors::tr("Sign in and try again.")};
    case Kind::Full: return {Errors::tr("This computer could not write to its disk. What was here stays as it was."), Errors::tr("Make some room and try again.")};
    case Kind::Damaged: return {Errors::tr("Something that was read is damaged. It was not used, and what was here stays."), Errors::tr("Try again; if it stays so, rebuild the index or add the library anew.")};
    case Kind::TooLarge: return {Errors::tr("This is larger than is safe. It was not used, and what was here stays."), Errors::tr("Tell whoever hosts the library.")};
    case Kind::Cancelled: return {Errors::tr("This was stopped. What was here stays as it was."), Errors::tr("Start it again whenever you like.")};
    case Kind::Internal: break;
    }
    return {Errors::tr("Something went wrong inside Mycel. Nothing is lost."), Errors::tr("Try again, and tell us what you did.")};
}

} // namespace

ErrorText textOf(const sync::Error &error)
{
    for (const Row &row : Rows) {
        if (error.why == row.why)
            return {Errors::tr(row.sentence), Errors::tr(row.wayOut), QString::fromLatin1(row.option)};
    }
    return byKind(error.kind);
}

} // namespace mycel::words
