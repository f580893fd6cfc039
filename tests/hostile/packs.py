"""Group B: objects and packs that are bombs, damaged or malformed."""
import hashlib
import os
import zlib

from case import Answer, Case, GOOD, first, honest, library, refused
from folders import folder, folder_case
from gitbytes import Pack, SOMEBODY, commit, id_of, tree, varint

NOWHERE = "1" * 40


def packed(make):
    """An answer whose pack and tip are what `make(pack)` puts in; it gives the tip."""
    def answer():
        pack = Pack()
        tip, data = make(pack)
        return Answer(refs=[(tip, b"refs/heads/main")], pack=data if data is not None else pack.bytes())
    return answer


def delta_bomb(pack):
    """16 MB of zeros, and a delta that copies them 120 times."""
    base = bytes(0xFFFFFF)
    at = pack.add("blob", base)
    pack.add_offset_delta(at, varint(len(base)) + varint(len(base) * 120) + b"\xf0\xff\xff\xff" * 120)
    return NOWHERE, None


def zip_bomb(pack, megabytes=200):
    """One file of zeros: less than a megabyte on the way, too large to be read."""
    deflate, name, piece = zlib.compressobj(1), hashlib.sha1(b"blob %d\0" % (megabytes << 20)), bytes(1 << 20)
    body = []
    for _ in range(megabytes):
        body.append(deflate.compress(piece))
        name.update(piece)
    body.append(deflate.flush())
    pack.add_claiming("blob", megabytes << 20, b"".join(body))
    objects, tip = first()
    top = tree([(b"100644", b"good.md", id_of("blob", GOOD)), (b"100644", b"zeros.md", name.hexdigest())])
    newest = commit(id_of("tree", top), [tip])
    for kind, data in [*objects.held.values(), ("tree", top), ("commit", newest)]:
        pack.add(kind, data)
    return id_of("commit", newest), None


def claims_eight_gigabytes(pack):
    pack.add_claiming("blob", 8 << 30, zlib.compress(b"x"))
    return NOWHERE, None


def claims_four_thousand_million_objects(pack):
    pack.add("blob", b"x")
    return NOWHERE, pack.bytes(claiming=0xFFFFFFFF)


def many_objects():
    answer = library({b"odd.md": b"# Odd\n"})
    pack = Pack()
    for kind, data in answer.objects.held.values():
        pack.add(kind, data)
    for number in range(300_000):
        pack.add("blob", b"%d" % number)
    return Answer(refs=answer.refs, pack=pack.bytes())


def cut(answer, keep):
    whole = answer.pack()
    return Answer(refs=answer.refs, pack=whole[:int(len(whole) * keep)])


def flipped(answer, where):
    whole = bytearray(answer.pack())
    whole[int((len(whole) - 1) * where)] ^= 0x10
    return Answer(refs=answer.refs, pack=bytes(whole))


def chain(length):
    """A text that is there only as the last of a chain of deltas, each one adding nothing."""
    def answer():
        objects, tip = first()
        pack, data = Pack(), b"# A chain\n\n" + b"x" * 40 + b"%06d\n"
        at = pack.add("blob", data % 0)
        for number in range(1, length + 1):
            text = data % number
            at = pack.add_offset_delta(at, varint(len(text)) + varint(len(text)) + b"\x90" + bytes([len(text) - 7]) + bytes([7]) + text[-7:])
        top = objects.tree([(b"100644", b"good.md", objects.blob(GOOD)), (b"100644", b"chain.md", id_of("blob", data % length))])
        newest = objects.commit(top, [tip])
        for kind, held in objects.held.values():
            pack.add(kind, held)
        return Answer(refs=[(newest, b"refs/heads/main")], pack=pack.bytes())
    return answer


def delta_of_nothing(pack):
    pack.add_named_delta("2" * 40, varint(10) + varint(1) + b"\x01x")
    return NOWHERE, None


def delta_beyond(pack):
    """A delta that copies from behind the end of its base."""
    at = pack.add("blob", b"short")
    pack.add_offset_delta(at, varint(5) + varint(1000) + b"\xb1\xff\xe8\x03")
    return NOWHERE, None


def tags_of_tags(count):
    def answer():
        objects, tip = first()
        newest = objects.commit(objects.files({b"good.md": GOOD, b"odd.md": b"# Odd\n"}), [tip])
        named, kind = newest, b"commit"
        for number in range(count):
            named = objects.put("tag", b"object %s\ntype %s\ntag t%d\ntagger %s\n\nA tag\n" % (named.encode(), kind, number, SOMEBODY))
            kind = b"tag"
        told = honest(objects, newest)
        told.refs += [(named, b"refs/tags/last"), (newest, b"refs/tags/last^{}")]
        return told
    return answer


def escaping_tag():
    objects, tip = first()
    newest = objects.commit(objects.files({b"good.md": GOOD, b"odd.md": b"# Odd\n"}), [tip])
    tag = objects.put("tag", b"object %s\ntype commit\ntag \x1b[2J\ntagger %s\n\n\x1b]0;owned\x07\n" % (newest.encode(), SOMEBODY))
    told = honest(objects, newest)
    told.refs.append((tag, b"refs/tags/\x1b[2J"))
    return told


def with_commit(**more):
    def answer():
        objects, tip = first()
        top = objects.files({b"good.md": GOOD, b"odd.md": b"# Odd\n"})
        return honest(objects, objects.commit(top, [tip], **more))
    return answer


def bad_commit(number, name, **more):
    return refused(number, name, "bad-commit", with_commit(**more))


def many_parents():
    objects, tip = first()
    top = objects.files({b"good.md": GOOD})
    return honest(objects, objects.commit(top, [tip] * 100_000))


def foreign_folder(change, **more):
    """A repository folder with odd.md, to which `change(path, objects, tip)` does harm."""
    def write(path):
        objects, tip = first()
        tip = objects.commit(objects.files({b"good.md": GOOD, b"odd.md": b"# Odd\n"}), [tip])
        folder(path, objects, tip, **more)
        change(path, objects, tip)
    return write


def loose_file(path, objects, ending):
    oid = next(oid for oid, (kind, data) in objects.held.items() if kind == "blob" and data.endswith(ending))
    return os.path.join(path, "objects", oid[:2], oid[2:]), objects.held[oid][1]


def shortened(path, objects, tip, to=None):
    file, _ = loose_file(path, objects, b"# Odd\n")
    size = os.path.getsize(file)
    os.truncate(file, size // 2 if to is None else to)


def overlong(path, objects, tip):
    file, data = loose_file(path, objects, b"# Odd\n")
    with open(file, "wb") as out:
        out.write(zlib.compress(b"blob %d\0" % len(data) + data * 5000))


def misnamed(path, objects, tip):
    file, data = loose_file(path, objects, b"# Odd\n")
    with open(file, "wb") as out:
        out.write(zlib.compress(b"blob 7\0# Other"))


def spoiled_index(path, objects, tip):
    for name in os.listdir(os.path.join(path, "objects", "pack")):
        if name.endswith(".idx"):
            with open(os.path.join(path, "objects", "pack", name), "r+b") as index:
                index.seek(8)
                index.write(b"\xff" * 4000)


def led_elsewhere(path, objects, tip):
    """What is missing here is in another folder, which the foreign one points to."""
    file, _ = loose_file(path, objects, b"# Odd\n")
    elsewhere = path + ".elsewhere/objects"
    os.makedirs(os.path.join(elsewhere, os.path.basename(os.path.dirname(file))), exist_ok=True)
    os.replace(file, os.path.join(elsewhere, os.path.basename(os.path.dirname(file)), os.path.basename(file)))
    os.makedirs(os.path.join(path, "objects", "info"), exist_ok=True)
    with open(os.path.join(path, "objects", "info", "alternates"), "w") as out:
        out.write(elsewhere + "\n")


def configured(path, objects, tip):
    """Hooks, an included configuration and a pack that says it is kept: none of them is for us."""
    os.makedirs(os.path.join(path, "hooks"), exist_ok=True)
    for hook in ("post-checkout", "pre-auto-gc", "reference-transaction"):
        with open(os.path.join(path, "hooks", hook), "w") as out:
            out.write("#!/bin/sh\ntouch '%s.canary'\n" % path)
        os.chmod(os.path.join(path, "hooks", hook), 0o755)
    with open(os.path.join(path, "config"), "a") as out:
        out.write("[core]\n\tfsmonitor = touch %s.canary\n\tsshCommand = touch %s.canary\n[include]\n\tpath = /etc/passwd\n[extensions]\n\tpartialClone = x\n" % (path, path))
    for ending in (".keep", ".promisor"):
        open(os.path.join(path, "objects", "pack", "pack-" + "0" * 40 + ending), "w").close()


def a_pipe(path, objects, tip):
    """A file that never ends, where an object should be."""
    file, _ = loose_file(path, objects, b"# Odd\n")
    os.unlink(file)
    os.mkfifo(file)


def a_link(path, objects, tip):
    file, _ = loose_file(path, objects, b"# Odd\n")
    os.unlink(file)
    os.symlink("/dev/zero", file)


def bundled(data, tip):
    return b"# v2 git bundle\n%s refs/heads/main\n\n" % tip.encode() + data


def bundle_case(number, name, why, make, result="R"):
    def answer():
        objects, tip = first()
        newest = objects.commit(objects.files({b"good.md": GOOD, b"odd.md": b"# Odd\n"}), [tip])
        return Answer(bundle=make(objects.pack(), newest))
    return Case(number, name, result, answer, way="bundle", refused=True, why=why)


def cases():
    damaged = "pack"
    return [
        refused(35, "a delta bomb", "object", packed(delta_bomb)),
        refused(36, "200 MB of zeros in a small pack", "object", packed(zip_bomb), result="L"),
        refused(37, "a header of 8 GB", damaged + "|object", packed(claims_eight_gigabytes)),
        refused(38, "4,294,967,295 objects", damaged, packed(claims_four_thousand_million_objects)),
        Case(39, "300,000 tiny objects", "L", many_objects, shown=["odd.md"], items=2),
        *[refused(40, "a pack that ends after %d %%" % (keep * 100), damaged + "|cut", lambda keep=keep: cut(library({b"odd.md": b"# Odd\n"}), keep)) for keep in (0, 0.02, 0.5, 0.99)],
        bundle_case(40, "a bundle that ends in the middle", damaged, lambda data, tip: bundled(data[:len(data) // 2], tip)),
        bundle_case(40, "a bundle without a pack", damaged, lambda data, tip: bundled(b"", tip)),
        *[refused(41, "a bit flipped at %d %%" % (where * 100), damaged, lambda where=where: flipped(library({b"odd.md": b"# Odd\n"}), where)) for where in (0, 0.1, 0.3, 0.6, 0.8)],
        folder_case(42, "an index of a pack that is noise", "S", foreign_folder(spoiled_index, packed=True), shown=["odd.md"], items=2),
        folder_case(43, "a loose object cut in half", "R", foreign_folder(shortened), refused=True, why="object"),
        folder_case(44, "a loose object of no bytes", "R", foreign_folder(lambda *all: shortened(*all, to=0)), refused=True, why="missing-object"),
        folder_case(45, "a loose object longer than it says", "R", foreign_folder(overlong), refused=True, why="object"),
        refused(46, "a pack with a wrong sum", damaged, lambda: flipped(library({b"odd.md": b"# Odd\n"}), 1)),
        folder_case(46, "a loose object under another's name", "R", foreign_folder(misnamed), refused=True, why="object"),
        Case(48, "a chain of 4,000 deltas", "L", chain(4_000), shown=["chain.md"], pages=["chain.md"], items=2),
        refused(49, "a delta of an object that is not there", damaged + "|missing-object", packed(delta_of_nothing)),
        refused(49, "a delta that reads beyond its base", damaged, packed(delta_beyond)),
        folder_case(50, "hooks, an include and marks of packs", "S", foreign_folder(configured), shown=["odd.md"], items=2),
        folder_case(50, "a folder that points to another", "R", foreign_folder(led_elsewhere), refused=True, why="missing-object"),
        folder_case(50, "a pipe where an object should be", "R", foreign_folder(a_pipe), refused=True, why="missing-object"),
        folder_case(50, "a link to what never ends", "R", foreign_folder(a_link), refused=True, why="missing-object"),
        Case(51, "10,000 tags of tags", "S", tags_of_tags(10_000), shown=["odd.md"], items=2),
        Case(52, "a tag with escape codes", "S", escaping_tag, shown=["odd.md"], items=2),
        bad_commit(53, "a signature of 10 MB", more=b"gpgsig " + b"x" * (10 << 20) + b"\n"),
        refused(54, "100,000 parents", "bad-commit", many_parents, result="L"),
        bad_commit(55, "a commit that nobody wrote", author=None),
        bad_commit(55, "an author without an address", author=b"Somebody 1700000000 +0000"),
        bad_commit(55, "a zero byte in a commit", more=b"encoding \0\n"),
        bad_commit(55, "an address that ends before it begins", author=b"x <a@example.org> b < 1700000000 +0000"),
        bad_commit(55, "a date that no number holds", author=b"Somebody <a@example.org> 99999999999999999999 +0000"),
        bad_commit(55, "a date that is a word", committer=b"Somebody <a@example.org> yesterday +0000"),
        Case(55, "dates that cannot be", "S", with_commit(author=b"Somebody <a@example.org> 9999999999999999 +9999", committer=b"Somebody <a@example.org> -1 -9999"), shown=["odd.md"], pages=["odd.md"], items=2),
        refused(56, "a message of 40 MB", "object", with_commit(message=b"x" * (40 << 20)), result="L"),
        Case(56, "a message of 10 MB", "S", with_commit(message=b"\x1b[31mx " * (2 << 20)), shown=["odd.md"], pages=["odd.md"], items=2),
        Case(57, "a message in UTF-7", "S", with_commit(message=b"+ADw-script+AD4-alert(1)\n", author=b"+ADw-b+AD4- <a@example.org> 1700000000 +0000", more=b"encoding utf-7\n"),
             shown=["odd.md"], pages=["odd.md"], items=2),
    ]
