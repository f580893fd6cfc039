"""Git's objects and packs, byte by byte, so that they can be wrong in any way that a test wants."""
import hashlib
import struct
import zlib

KINDS = {"commit": 1, "tree": 2, "blob": 3, "tag": 4}
SOMEBODY = b"Somebody <somebody@example.org> 1700000000 +0000"


def id_of(kind, data):
    return hashlib.sha1(b"%s %d\0" % (kind.encode(), len(data)) + data).hexdigest()


def tree(entries, in_order=True):
    """(mode, name, id) as a tree. Git's order: a folder counts as if its name ended in a slash."""
    if in_order:
        entries = sorted(entries, key=lambda e: e[1] + (b"/" if e[0].lstrip(b"0") == b"40000" else b""))
    return b"".join(mode + b" " + name + b"\0" + bytes.fromhex(oid) for mode, name, oid in entries)


def commit(tree_id, parents=(), message=b"A change\n", author=SOMEBODY, committer=SOMEBODY, more=b""):
    lines = [b"tree " + tree_id.encode()]
    lines += [b"parent " + parent.encode() for parent in parents]
    if author is not None:
        lines.append(b"author " + author)
    lines.append(b"committer " + committer)
    return b"\n".join(lines) + b"\n" + more + b"\n" + message


def object_header(kind_number, size):
    first, size = (kind_number << 4) | (size & 15), size >> 4
    out = bytearray()
    while size:
        out.append(first | 128)
        first, size = size & 127, size >> 7
    out.append(first)
    return bytes(out)


def varint(number):
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


class Pack:
    """A pack in the making."""

    def __init__(self):
        self.count = 0
        self.parts = []
        self.length = 12

    def _put(self, *parts):
        at = self.length
        self.count += 1
        for part in parts:
            self.parts.append(part)
            self.length += len(part)
        return at

    def add(self, kind, data, level=1):
        """Where in the pack it stands, for an offset delta."""
        return self._put(object_header(KINDS[kind], len(data)), zlib.compress(data, level))

    def add_claiming(self, kind, size, deflated):
        """An object whose header says `size`, whatever its body is."""
        return self._put(object_header(KINDS[kind], size), deflated)

    def add_offset_delta(self, base_at, delta):
        distance = self.length - base_at
        back = bytearray([distance & 127])
        distance >>= 7
        while distance:
            distance -= 1
            back.insert(0, 128 | (distance & 127))
            distance >>= 7
        return self._put(object_header(6, len(delta)), bytes(back), zlib.compress(delta, 9))

    def add_named_delta(self, base_id, delta):
        return self._put(object_header(7, len(delta)), bytes.fromhex(base_id), zlib.compress(delta, 9))

    def bytes(self, claiming=None):
        body = b"PACK" + struct.pack(">II", 2, self.count if claiming is None else claiming) + b"".join(self.parts)
        return body + hashlib.sha1(body).digest()


class Objects:
    """What a repository holds. Every method gives the id of what it put in."""

    def __init__(self, other=None):
        self.held = dict(other.held) if other else {}

    def put(self, kind, data):
        oid = id_of(kind, data)
        self.held[oid] = (kind, data)
        return oid

    def blob(self, data):
        return self.put("blob", data)

    def tree(self, entries, in_order=True):
        return self.put("tree", tree(entries, in_order))

    def commit(self, tree_id, parents=(), **more):
        return self.put("commit", commit(tree_id, parents, **more))

    def files(self, files):
        """A tree of {b"a/b.md": bytes}."""
        below, entries = {}, []
        for path, data in files.items():
            folder, slash, rest = path.partition(b"/")
            if slash:
                below.setdefault(folder, {})[rest] = data
            else:
                entries.append((b"100644", path, self.blob(data)))
        entries += [(b"40000", folder, self.files(inner)) for folder, inner in below.items()]
        return self.tree(entries)

    def without(self, *ids):
        less = Objects(self)
        for oid in ids:
            less.held.pop(oid, None)
        return less

    def pack(self, known=()):
        """Everything but what belongs to the commits in `known`."""
        pack, leave = Pack(), self._reached(known)
        for oid, (kind, data) in self.held.items():
            if oid not in leave:
                pack.add(kind, data)
        return pack.bytes()

    def _reached(self, ids):
        seen, waiting = set(), list(ids)
        while waiting:
            oid = waiting.pop()
            if oid in seen or oid not in self.held:
                continue
            seen.add(oid)
            kind, data = self.held[oid]
            if kind == "commit":
                waiting += [line.split()[1].decode() for line in data.split(b"\n\n")[0].split(b"\n") if line.startswith((b"tree ", b"parent "))]
            while kind == "tree" and data:
                end = data.index(b"\0")
                waiting.append(data[end + 1:end + 21].hex())
                data = data[end + 21:]
        return seen
