"""Group C: what a server says about its branches, and how it says it."""
import gzip
import os
import struct
import time
import zlib

from case import Answer, Case, GOOD, before, first, honest, library, refused
from folders import folder, folder_case, write
from gitbytes import Objects, object_header
from server import packet

ODD = {b"odd.md": b"# Odd\n"}


def told(change=None, **more):
    """The honest library with odd.md, whose advertisement `change(refs, tip)` alters."""
    def answer():
        made = library(ODD)
        if change:
            change(made.refs, made.refs[0][0])
        for name, value in more.items():
            setattr(made, name, value)
        return made
    return answer


def shown(number, name, answer, result="S", **more):
    return Case(number, name, result, answer, shown=["odd.md"], items=2, **more)


def branches(*names):
    return told(lambda refs, tip: refs.extend((tip, b"refs/heads/" + name) for name in names))


def many_branches(count):
    return told(lambda refs, tip: refs.extend((tip, b"refs/heads/b%07d" % number) for number in range(count)))


def look_alike():
    """Another branch whose name only looks like the one that is followed; it comes first."""
    made = library(ODD)
    objects, tip = first()
    other = objects.commit(objects.files({b"good.md": GOOD, b"bait.md": b"# Bait\n"}), [tip])
    mine = made.refs[0]
    held = Objects(made.objects)
    held.held.update(objects.held)
    return Answer(refs=[(other, "refs/heads/m\u0430in".encode()), mine], pack=held.pack)


def emptied():
    return Answer(refs=[])


def rewritten():
    """Another second commit than the one that was there."""
    objects, tip = first()
    return honest(objects, objects.commit(objects.files({b"good.md": GOOD, b"other.md": b"# Other\n"}), [tip], message=b"Otherwise\n"))


def two_commits():
    objects, tip = first()
    return objects, objects.commit(objects.files({b"good.md": GOOD, b"news.md": b"# Some news\n"}), [tip], message=b"The second\n")


def second():
    return honest(*two_commits())


def third():
    objects, second = two_commits()
    return honest(objects, objects.commit(objects.files({b"good.md": GOOD, b"news.md": b"# Some news\n", b"more.md": b"# More\n"}), [second], message=b"The third\n"))


def unrelated():
    objects = Objects()
    return honest(objects, objects.commit(objects.files({b"good.md": GOOD, b"stranger.md": b"# A stranger\n"}), message=b"Out of nothing\n"))


def tip_is(kind):
    def answer():
        objects, tip = first()
        blob = objects.blob(b"only a text")
        at = {"blob": blob, "tree": objects.tree([(b"100644", b"a.md", blob)]),
              "tag": objects.put("tag", b"object %s\ntype commit\ntag x\n\nA tag\n" % tip.encode())}[kind]
        return honest(objects, at)
    return answer


def raw(data):
    """Answers the question for branches with these bytes, and nothing else."""
    return lambda handler: handler.give(data)


def redirect(to):
    return lambda handler: handler.send_on(to.replace("PORT", str(handler.server.server_address[1])))


def forever(piece, pause=0.0):
    """Never ends by itself."""
    def info(handler):
        handler.begin()
        while True:
            handler.wfile.write(piece)
            if pause:
                time.sleep(pause)
    return info


def endless_header(handler):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        handler.wfile.write(b"X-More: " + b"x" * 65000 + b"\r\n")


def gzip_bomb(handler):
    """Says that it is packed, though nobody asked for that."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: application/x-git-upload-pack-advertisement\r\nConnection: close\r\n\r\n")
    handler.wfile.write(gzip.compress(bytes(200 << 20), 1))


def stall(handler, known):
    handler.begin()
    handler.wfile.flush()
    time.sleep(600)


def endless_pack(handler, known):
    """One object after the other, each as large as it may be."""
    handler.begin()
    handler.wfile.write(packet(b"NAK\n"))
    handler.band(1, b"PACK" + struct.pack(">II", 2, 1_000_000))
    while True:
        piece = os.urandom(1 << 20)
        handler.band(1, object_header(3, len(piece)) + zlib.compress(piece, 0))


def dripping(handler, known):
    handler.begin()
    data = packet(b"NAK\n") + packet(b"\1" + handler.answer.pack())
    for at in range(len(data)):
        handler.wfile.write(data[at:at + 1])
        handler.wfile.flush()
        time.sleep(0.3)


def hang_up_after(share):
    def post(handler, known):
        handler.begin(length=1 << 20)
        data = packet(b"NAK\n") + packet(b"\1" + handler.answer.pack())
        handler.wfile.write(data[:int(len(data) * share)])
    return post


def refusing(line):
    def post(handler, known):
        handler.give(line)
    return post


SERVICE = packet(b"# service=git-upload-pack\n") + b"0000"


def first_line(rest):
    return raw(SERVICE + packet(b"1" * 40 + b" refs/heads/main\0" + rest + b"\n") + b"0000")


def head_folder(head, **refs):
    def make(path):
        objects, tip = first()
        tip = objects.commit(objects.files({b"good.md": GOOD, **ODD}), [tip])
        folder(path, objects, tip, head=head)
        for name, content in refs.items():
            write(path, "refs/heads/" + name, content)
    return make


def cases():
    escapes = [(2, b"\x1b[2J\x1b]0;owned\x07remote: \xff\xfe\n"), (2, b"x" * 60000)]
    return [
        shown(58, "100,000 branches", many_branches(100_000), "L"),
        refused(58, "400,000 branches", "advertisement", many_branches(400_000), result="L"),
        refused(58, "a list of branches without an end", "advertisement", told(info=forever(packet(b"1" * 40 + b" refs/heads/x\n") * 1000)), result="L"),
        shown(59, "branches outside of their folder", branches(b"../../x", b"../../../canary", b"/etc/x")),
        shown(60, "branches with control characters and locks", branches(b"a\x1b[31m", b"b.lock", b".c", b"d e", b"f~1", b"@{g", b"-h")),
        shown(61, "a branch below a branch", branches(b"a", b"a/b", b"main/b")),
        shown(62, "two branches but for their case", branches(b"Main", b"MAIN")),
        shown(63, "a branch with a name of 5,000 bytes", branches(b"x" * 5000)),
        Case(64, "a branch that looks like the one followed", "S", look_alike, shown=["odd.md"], items=2),
        shown(65, "no HEAD", told(head=None)),
        shown(65, "a HEAD that names what is not there", told(head=b"refs/heads/nothing")),
        shown(65, "a HEAD that names itself", told(head=b"HEAD")),
        shown(65, "a HEAD that leaves its folder", told(head=b"refs/heads/../../../x")),
        folder_case(65, "a folder whose HEAD names itself", "S", head_folder(b"ref: HEAD\n"), shown=["odd.md"], items=2),
        folder_case(65, "a folder whose HEAD is noise", "S", head_folder(os.urandom(100)), shown=["odd.md"], items=2),
        folder_case(65, "a folder whose branches name each other", "S", head_folder(b"ref: refs/heads/x\n", x=b"ref: refs/heads/y\n", y=b"ref: refs/heads/x\n"), shown=["odd.md"], items=2),
        Case(66, "a library that is empty now", "R", emptied, refused=True, why="emptied|empty"),
        Case(67, "another history since yesterday", "W", rewritten, refused=True, why="rewritten", fresh=False, before=second, after=third),
        Case(68, "an unrelated library at the address", "R", unrelated, refused=True, why="unrelated", fresh=False),
        Case(69, "an older state than we have", "W", before, refused=True, why="older", fresh=False, before=second, after=third),
        *[refused(71, "a branch that is a " + kind, "tip-not-commit", tip_is(kind)) for kind in ("blob", "tree", "tag")],
        shown(72, "escape codes in what the server says", told(bands=escapes)),
        refused(72, "an error with escape codes", "server-said", told(info=raw(SERVICE + packet(b"ERR \x1b[2Jgo away\n")))),
        shown(72, "an error and then all the same the pack", told(bands=[(3, b"\x1b[31mgo away\n")])),
        refused(72, "an error on the way instead of the pack", "server-said|pack|cut", told(post=refusing(packet(b"NAK\n") + packet(b"\3\x1b[31mgo away\n") + b"0000"))),
        refused(72, "an error instead of the pack", "server-said|pack|cut", told(post=refusing(packet(b"ERR \x1b[31mgo away\n")))),
        refused(73, "a server that stalls", "silent", told(post=stall), result="L", budget={"silence": 2}),
        refused(73, "a list of branches that stalls", "silent", told(info=forever(b"", 600)), result="L", budget={"silence": 2}),
        refused(73, "a byte now and then", "time", told(post=dripping), result="L", budget={"silence": 30, "total": 3}),
        *[refused(74, "a connection that breaks after %d %%" % (share * 100), "cut", told(post=hang_up_after(share)), budget={"silence": 10}) for share in (0, 0.01, 0.2, 0.4, 0.6, 0.8, 0.95)],
        refused(75, "sent on to another host", "other-host", told(info=redirect("http://localhost:PORT/x/info/refs?service=git-upload-pack"))),
        refused(75, "sent on to another port", "other-host", told(info=redirect("http://127.0.0.1:1/x/info/refs"))),
        refused(75, "sent on to a file", "other-host", told(info=redirect("file:///etc/passwd"))),
        refused(75, "sent on with a password", "other-host", told(info=redirect("http://me:secret@127.0.0.1:PORT/x/info/refs"))),
        refused(75, "sent on in a circle", "redirects", told(info=lambda handler: handler.send_on(handler.path))),
        refused(76, "a pack without an end", "bytes", told(post=endless_pack), result="L", budget={"bytes": 20_000_000}),
        refused(76, "a header without an end", "silent|cut|memory", told(info=endless_header), result="L", budget={"silence": 3}),
        refused(76, "a packed answer that nobody asked for", "not-git", told(info=gzip_bomb), result="L"),
        refused(77, "a library of the newer kind", "sha256", told(info=raw(SERVICE + packet(b"1" * 64 + b" refs/heads/main\0object-format=sha256\n") + b"0000"))),
        refused(78, "another form of names", "sha256", told(info=first_line(b"object-format=sha256"))),
        refused(78, "only the newest part", "shallow", told(info=raw(SERVICE + packet(b"1" * 40 + b" refs/heads/main\0shallow\n") + packet(b"shallow " + b"1" * 40 + b"\n") + b"0000"))),
        shown(78, "capabilities that nobody knows", told(capabilities=b"side-band-64k ofs-delta filter partial-clone allow-reachable-sha1-in-want push-cert=x session-id=\x1b[31m bundle-uri " + b"y" * 5000)),
        refused(78, "lengths that are none", "not-git", told(info=raw(b"zzzz" * 100))),
        refused(78, "lengths that are too short", "not-git", told(info=raw(SERVICE + b"0003" + b"x" * 50))),
        refused(78, "a web page", "not-git", told(info=raw(b"<html><script>alert(1)</script></html>"))),
    ]

