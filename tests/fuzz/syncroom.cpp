// What comes from servers, files and people's clipboards: sync's readers.
#include "tests/fuzz/targets.h"

#include "sync/address.h"
#include "sync/courier/advertisement.h"
#include "sync/courier/bundleheader.h"
#include "sync/courier/pushreport.h"
#include "sync/courierpipe.h"
#include "sync/git.h"
#include "sync/signature.h"
#include "sync/store/gaterules.h"
#include "sync/store/packdeltas.h"
#include "sync/store/packindex.h"
#include "sync/store/packintake.h"
#include "sync/store/packreader.h"
#include "sync/store/readobject.h"
#include "sync/store/repository.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>

namespace mycel::fuzz {

using namespace mycel::sync;

void gate(const QByteArray &bytes)
{
    const QByteArrayView object = QByteArrayView(bytes).sliced(bytes.isEmpty() ? 0 : 1);
    looksLikeDotGit(object);
    if (bytes.startsWith('t')) {
        const auto tree = readStrictTree(object);
        hold(!tree || qsizetype(tree->size()) * 24 <= object.size(), "a tree names no more than it has room for");
    } else {
        const auto commit = readStrictCommit(object);
        hold(!commit || (!commit->empty() && commit->front().kind == GIT_OBJECT_TREE), "a commit names its tree first");
    }
}

void pack(const QByteArray &bytes)
{
    static constexpr int Objects = 3;
    startGit();
    const QTemporaryDir folder;
    for (int count = 1; count <= Objects; ++count) {
        QByteArray whole = QByteArray("PACK\0\0\0\2\0\0\0", 11) + char(count) + bytes;
        whole += QCryptographicHash::hash(whole, QCryptographicHash::Sha1);
        const auto taken = PackIntake::begin(folder.path(), nullptr, {}).and_then([&whole](PackIntake intake) {
            return intake.append(whole).and_then([&intake] { return intake.commit(); });
        });
        const QStringList names = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
        hold(names.isEmpty() == !taken, "a pack is there where it was taken, and nothing else is");
        if (!taken)
            continue;
        git_odb *odb = nullptr;
        git_odb_backend *packs = nullptr;
        hold(git_odb_new(&odb) == 0, "a store without anything");
        const OdbHandle owned(odb);
        hold(git_odb_backend_one_pack(&packs, QFile::encodeName(folder.filePath(names.filter(QStringLiteral(".idx")).value(0))).constData()) == 0 && git_odb_add_backend(odb, packs, 1) == 0, "libgit2 opens it");
        struct Readers {
            git_odb *libgit2;
            PackReader ours;
        } readers{odb, PackReader(folder.path())};
        const auto isThere = [](const git_oid *id, void *store) {
            auto &[libgit2, ours] = *static_cast<Readers *>(store);
            const auto object = readObject(libgit2, toId(*id));
            const auto own = ours.read(toId(*id));
            const bool isOne = object && own && own->kind == git_odb_object_type(object->get()) && own->bytes == bytesOf(*object);
            return isOne && idOfObject(own->bytes, own->kind) == toId(*id) ? 0 : 1;
        };
        hold(git_odb_foreach(odb, isThere, &readers) == 0, "and reads every object under its name, and so do we");
        for (const QString &name : names)
            QFile::remove(folder.filePath(name));
    }
}

/// A pack and an index that somebody made, who need not mean well.
void packReader(const QByteArray &bytes)
{
    constexpr qsizetype Objects = 3, Header = 12;
    if (bytes.size() < Objects)
        return;
    QByteArray pack = QByteArray("PACK\0\0\0\2\0\0\0\3", Header) + bytes.mid(Objects);
    const QByteArray sum = QCryptographicHash::hash(pack, QCryptographicHash::Sha1);
    std::vector<PackedObject> objects;
    for (qsizetype which = 0; which < Objects; ++which) {
        PackedObject object;
        object.id = which == 0 ? idOfObject(QByteArray(15, 'x'), GIT_OBJECT_BLOB).value_or(Id()) : Id::fromRaw(QByteArray(20, char(which)));
        object.offset = quint64(Header + static_cast<unsigned char>(bytes[which]));
        objects.push_back(object);
    }
    const QTemporaryDir folder;
    for (const auto &[ending, content] : {std::pair("pack", pack + sum), std::pair("idx", packIndex(objects, sum).value_or(QByteArray()))}) {
        QFile file(folder.filePath(QStringLiteral("pack-x.") + QLatin1String(ending)));
        hold(file.open(QIODevice::WriteOnly) && file.write(content) == content.size(), "a pack is written");
    }
    PackReader reader(folder.path());
    for (const PackedObject &object : objects) {
        const auto header = reader.header(object.id);
        const auto read = reader.read(object.id);
        hold(!read || (header && header->kind == read->kind && header->size == read->bytes.size()), "what is read is what it is said to be");
        hold(!read || read->bytes.size() <= MostObjectBytes, "nothing larger than an object may be");
    }
}

void delta(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const auto made = applyDelta(QByteArray(static_cast<unsigned char>(bytes[0]), 'x'), QByteArrayView(bytes).sliced(1));
    hold(!made || made->size() <= MostObjectBytes, "nothing larger than an object may be");
}

void advertisement(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const qsizetype step = 1 + static_cast<unsigned char>(bytes[0]);
    const QByteArray sent = bytes.mid(1);
    Advertisement inSteps({}, 1 << 16), atOnce({}, 1 << 16);
    bool stepsTaken = true;
    for (qsizetype at = 0; at < sent.size() && stepsTaken; at += step)
        stepsTaken = inSteps.feed(QByteArrayView(sent).sliced(at, qMin(step, sent.size() - at))).has_value();
    if (!atOnce.feed(sent) || !stepsTaken)
        return;
    hold(inSteps.isDone() == atOnce.isDone() && inSteps.branch() == atOnce.branch(), "it makes no difference in which pieces a list comes");
    const QByteArray out = atOnce.takeOutput();
    hold(out == inSteps.takeOutput(), "it makes no difference in which pieces a list comes");
    if (!atOnce.isDone())
        return;
    Advertisement again(atOnce.branch(), 1 << 20);
    hold(again.feed(out).has_value() && again.isDone(), "what goes on to libgit2 is a list itself");
    hold(again.branch() == atOnce.branch(), "and follows the same branch");
}

void bundleHeader(const QByteArray &bytes)
{
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    const auto header = readBundleHeader(file);
    if (!header)
        return;
    hold(file.pos() >= 2 && bytes[file.pos() - 1] == '\n' && bytes[file.pos() - 2] == '\n', "the pack begins behind an empty line");
    const Arrival arrival = header->places.follow({});
    hold(arrival.branch.isEmpty() || arrival.tips.contains(arrival.branch), "the branch that is followed stands somewhere");
}

/// As it is written, or the bytes that are in its armour.
void signature(const QByteArray &bytes)
{
    const QByteArray rest = bytes.mid(1);
    const QByteArray signer = signerOf(bytes.startsWith('a') ? rest : "-----BEGIN SSH SIGNATURE-----\n" + rest.toBase64() + "\n-----END SSH SIGNATURE-----", "what is signed");
    hold(signer.isEmpty(), "nothing that comes by chance is signed");
    const SignedCommit commit = takenApart(rest);
    hold(commit.signature.size() + commit.bytes.size() <= rest.size(), "a commit has no more in it than it is");
    hold(takenApart(commit.bytes).signature.isEmpty() && takenApart(commit.bytes).bytes == commit.bytes, "what is signed is not signed once more");
}

void pushReport(const QByteArray &bytes)
{
    if (bytes.size() < 2)
        return;
    const bool inBands = bytes[0] & 1;
    const qsizetype step = 1 + static_cast<unsigned char>(bytes[1]);
    const QByteArray answer = bytes.mid(2);
    PushReport inSteps(inBands), atOnce(inBands);
    bool stepsTaken = true;
    for (qsizetype at = 0; at < answer.size() && stepsTaken; at += step)
        stepsTaken = inSteps.feed(QByteArrayView(answer).sliced(at, qMin(step, answer.size() - at))).has_value();
    hold(atOnce.feed(answer).has_value() == stepsTaken, "it makes no difference in which pieces an answer comes");
    hold(inSteps.isDone() == atOnce.isDone(), "nor to whether it is whole");
    const auto one = inSteps.of("main"), other = atOnce.of("main");
    hold(one.has_value() == other.has_value() && (one ? one->outcome == other->outcome && one->why.why == other->why.why : one.error().why == other.error().why), "nor to what it says");
    const QByteArray moved = "ok refs/heads/main";
    hold(!one || one->outcome != Sent::Outcome::Accepted || answer.contains("ok") || inBands, "accepted is what the server called so");
    hold(!one || one->outcome != Sent::Outcome::Accepted || inBands || answer.contains(moved), "and of this branch");
    const QString detail = one ? one->why.detail : one.error().detail;
    for (const QChar c : detail)
        hold(c.isPrint() || c.isSpace(), "a server's words hold nothing that moves a terminal");
}

void courierPipe(const QByteArray &bytes)
{
    if (const auto errand = readErrand(bytes)) {
        const QByteArray written = writeErrand(*errand);
        const auto again = readErrand(written);
        hold(again && writeErrand(*again) == written, "an errand is read as it was written");
        hold(!written.contains('\n'), "an errand is one line");
    }
    if (const auto line = readLine(bytes)) {
        const QByteArray written = writeLine(*line);
        const auto again = readLine(written);
        hold(again && writeLine(*again) == written, "a line is read as it was written");
        hold(!written.contains('\n'), "a line is one line");
    }
}

void addresses(const QByteArray &bytes)
{
    const auto address = readAddress(QString::fromUtf8(bytes));
    if (!address || address->way == Address::Way::Folder || address->way == Address::Way::Bundle)
        return; // what is on this disk is not the fuzzer's to say
    const auto again = readAddress(address->text());
    hold(again.has_value(), "the canonical form is an address");
    hold(*again == *address, "the canonical form is the same address");
    hold(again->text() == address->text(), "there is one canonical form");
    hold(!address->host.startsWith(u'-') && !address->path.isEmpty(), "an address has a host and a path");
    hold(!address->suggestedName().isEmpty(), "an address has a name for people");
}

} // namespace mycel::fuzz
