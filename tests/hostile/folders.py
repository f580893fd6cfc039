"""Repository folders, as a stick or a shared drive might hold them; written by hand, for no git writes what is wrong."""
import os
import zlib

from case import Answer, Case
from gitbytes import id_of


def folder(path, objects, tip, packed=False, head=b"ref: refs/heads/main\n", refs=None):
    """Writes a bare repository."""
    for below in ("objects/pack", "objects/info", "refs/heads"):
        os.makedirs(os.path.join(path, below), exist_ok=True)
    write(path, "HEAD", head)
    write(path, "config", b"[core]\n\trepositoryformatversion = 0\n\tbare = true\n")
    for name, oid in (refs if refs is not None else {"refs/heads/main": tip}).items():
        write(path, name, oid.encode() + b"\n")
    if packed:
        write(path, "objects/pack/pack-" + "a" * 40 + ".pack", objects.pack())
        write(path, "objects/pack/pack-" + "a" * 40 + ".idx", b"\xfftOc\0\0\0\2" + bytes(4096))
        return
    for oid, (kind, data) in objects.held.items():
        write(path, "objects/%s/%s" % (oid[:2], oid[2:]), zlib.compress(b"%s %d\0" % (kind.encode(), len(data)) + data))


def write(path, name, data):
    file = os.path.join(path, name)
    os.makedirs(os.path.dirname(file), exist_ok=True)
    with open(file, "wb") as out:
        out.write(data)


def folder_case(number, name, result, make, **more):
    return Case(number, name, result, Answer(folder=make), way="folder", **more)
