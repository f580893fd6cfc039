"""A case: what a hostile place offers, and what has to come of it.

A place has three states, which the test steps through: "before" (an honest library), "case" (what the case is about) and
"after" (honest again, going on from "before"). What is refused must leave "before" as it was, and "after" must work.
"""
from dataclasses import dataclass, field

from gitbytes import Objects

GOOD = b"# A good guide\n\nHow potatoes are planted together.\n"
NEWS = b"# Some news\n\nThe potatoes have come up.\n"


@dataclass
class Answer:
    """What a place has to offer at one moment."""

    refs: list = field(default_factory=list)         #: (id, name); a server's advertisement
    objects: object = None                           #: Objects, of an honest place
    pack: object = b""                               #: bytes, or a function that gives them for the commits that are known
    head: bytes = b"refs/heads/main"                 #: what HEAD names; None for no HEAD
    capabilities: bytes = b"side-band-64k ofs-delta no-progress"
    info: object = None                              #: function(handler): answers /info/refs itself
    post: object = None                              #: function(handler, known): answers /git-upload-pack itself
    bands: list = field(default_factory=list)        #: (band, bytes) before the pack
    folder: object = None                            #: function(path): writes the folder, for way "folder"
    bundle: object = None                            #: bytes of the file, for way "bundle"


@dataclass
class Case:
    number: int                                      #: in the list of hostile libraries that the tests go by
    name: str
    result: str                                      #: R refuse, Q leave out and name, S show safely, L limit, W warn and keep
    case: object = None                              #: Answer, or a function that makes it
    way: str = "server"                              #: server, folder or bundle
    refused: bool = False                            #: whether the exchange has to fail
    why: str = ""                                    #: the word of that failure; alternatives with |
    fresh: bool = True                               #: whether adding it for the first time fails as well
    before: object = None                            #: the other two states, where they are not the usual ones
    after: object = None
    skipped: list = field(default_factory=list)      #: (path or "", reason) that have to be named
    warned: list = field(default_factory=list)       #: (path, reason) that a check has to name although they are shown
    shown: list = field(default_factory=list)        #: paths that have to be listed
    pages: list = field(default_factory=list)        #: paths whose pages are made and looked at
    items: int = -1                                  #: how many there have to be, where not any number
    titles: dict = field(default_factory=dict)       #: path → title
    absent: list = field(default_factory=list)       #: what no page may contain
    search: list = field(default_factory=list)       #: words to search for: any answer but an error
    budget: dict = field(default_factory=dict)       #: silence, total (seconds), bytes; the exchange is then made directly
    good: bool = True                                #: whether good.md has to be there


def first():
    """The honest library, and its tip."""
    objects = Objects()
    tip = objects.commit(objects.files({b"good.md": GOOD}), message=b"The first\n")
    return objects, tip


def honest(objects, tip):
    return Answer(refs=[(tip, b"refs/heads/main")], objects=objects, pack=objects.pack)


def before():
    return honest(*first())


def after():
    objects, tip = first()
    return honest(objects, objects.commit(objects.files({b"good.md": GOOD, b"news.md": NEWS}), [tip], message=b"The second\n"))


def library(files, **more):
    """An answer with these files beside the good one, going on from the honest library."""
    objects, tip = first()
    tree = objects.files({b"good.md": GOOD, **files})
    return honest(objects, objects.commit(tree, [tip], **more))


def refused(number, name, why, case, result="R", **more):
    return Case(number, name, result, case, refused=True, why=why, **more)
