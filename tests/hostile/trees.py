"""Group A: trees that are made to do harm, and names that are only odd."""
from case import Case, GOOD, first, honest, refused
from gitbytes import id_of

FILE = b"100644"
FOLDER = b"40000"
ODD = b"# Odd\n\nStill a guide.\n"


def with_entries(make, in_order=True):
    """An answer whose top tree has what `make(objects, blob)` gives, beside the good guide."""
    def answer():
        objects, tip = first()
        entries = [(FILE, b"good.md", objects.blob(GOOD))] + make(objects, objects.blob(ODD))
        return honest(objects, objects.commit(objects.tree(entries, in_order), [tip]))
    return answer


def names(*wanted):
    return with_entries(lambda objects, blob: [(FILE, name, blob) for name in wanted])


def bad_name(number, title, name):
    return refused(number, title, "bad-name", names(name))


def left_out(number, title, name, path=""):
    return Case(number, title, "Q", names(name), skipped=[(path, "bad-name")], items=1)


def odd_names(number, title, *wanted, result="S", items=None):
    paths = [name.decode() for name in wanted]
    warned = [(path, "alike-name") for path in paths] if result == "W" else []
    return Case(number, title, result, names(*wanted), shown=paths, pages=paths, warned=warned, items=1 + len(wanted) if items is None else items)


def folder_called(name):
    return with_entries(lambda objects, blob: [(FOLDER, name, objects.tree([(FILE, b"config", blob)]))])


def lacking(what):
    """An honest tree that somebody left an object out of; `what` says which."""
    def answer(complete=False):
        objects, tip = first()
        blob = objects.blob(ODD)
        inner = objects.tree([(FILE, b"odd.md", blob)])
        parent = objects.commit(objects.files({b"good.md": GOOD, b"other.md": ODD}), [tip], message=b"Between\n")
        top = objects.tree([(FILE, b"good.md", objects.blob(GOOD)), (FOLDER, b"inner", inner)])
        tip = objects.commit(top, [parent])
        held = objects if complete else objects.without({"blob": blob, "tree": inner, "parent": parent, "top": top}[what])
        return honest(held, tip)
    return answer


def left_out_object(what):
    answer = lacking(what)
    return refused(29, "missing " + what, "missing-object", answer, after=lambda: answer(True))


def deep(levels):
    def make(objects, blob):
        inner = objects.tree([(FILE, b"f.md", blob)])
        for _ in range(levels):
            inner = objects.tree([(FOLDER, b"d", inner)])
        return [(FOLDER, b"d", inner)]
    return with_entries(make)


def wide(count):
    return with_entries(lambda objects, blob: [(FILE, b"n%06d.txt" % i, blob) for i in range(count)])


def doubling():
    """Ten thousand million paths, from less than a kilobyte."""
    def make(objects, blob):
        inner = objects.tree([(FILE, b"f%d.txt" % i, blob) for i in range(10)])
        for _ in range(9):
            inner = objects.tree([(FOLDER, b"d%d" % i, inner) for i in range(10)])
        return [(FOLDER, b"many", inner)]
    return with_entries(make)


def cases():
    two = lambda objects, blob: [(FILE, b"twice.md", blob), (FILE, b"twice.md", objects.blob(b"Other"))]
    both = lambda objects, blob: [(FILE, b"both", blob), (FOLDER, b"both", objects.tree([(FILE, b"a.md", blob)]))]
    unsorted = lambda objects, blob: [(FILE, b"z.md", blob), (FILE, b"a.md", blob)]
    moded = lambda mode, name=b"odd.md": with_entries(lambda objects, blob: [(mode, name, blob)])
    return [
        bad_name(1, "a name of one dot", b"."),
        bad_name(2, "a name of two dots", b".."),
        bad_name(3, ".git", b".git"),
        refused(3, ".git as a folder", "bad-name", folder_called(b".git")),
        bad_name(4, ".GIT", b".GIT"),
        bad_name(4, ".gIt", b".gIt"),
        bad_name(5, "git~1", b"git~1"),
        bad_name(5, "GIT~1", b"GIT~1"),
        bad_name(6, ".git and a space", b".git "),
        bad_name(6, ".git and a dot", b".git."),
        bad_name(7, ".git with a joiner", ".g\u200cit".encode()),
        bad_name(8, ".git as a stream", b".git::$INDEX_ALLOCATION"),
        refused(9, "a slash in a name", "bad-tree", names(b"a/b.md")),
        refused(9, "a way up in a name", "bad-tree", names(b"../../canary.md")),
        left_out(10, "a backslash in a name", b"a\\b.md", "a\\b.md"),
        odd_names(11, "names of devices", b"CON.md", b"aux.md", b"nul.md"),
        odd_names(12, "a colon in a name", b"a:b.md"),
        refused(13, "an empty name", "bad-tree", names(b"")),
        refused(14, "a zero byte in a name", "bad-tree", names(b"a\0b.md")),
        odd_names(15, "a line break in a name", b"a\nb.md"),
        odd_names(15, "a tabulator in a name", b"a\tb.md"),
        odd_names(15, "an escape code in a name", b"\x1b[31mred.md"),
        odd_names(16, "a name that turns its direction", "\u202egpj.exe.md".encode()),
        left_out(17, "a name that is no UTF-8", b"\xff\xfe.md"),
        left_out(18, "a name with half a surrogate", b"\xed\xa0\x80.md"),
        left_out(19, "a name of 5,000 bytes", b"x" * 5000 + b".md"),
        odd_names(20, "one name composed and decomposed", "r\u00e4d.md".encode(), "ra\u0308d.md".encode(), result="W"),
        odd_names(21, "two names but for their case", b"A.md", b"a.md", result="W"),
        refused(22, "a file twice", "bad-tree", with_entries(two)),
        refused(22, "a file and a folder of one name", "bad-tree", with_entries(both)),
        refused(23, "a tree out of order", "bad-tree", with_entries(unsorted, in_order=False)),
        refused(24, "a mode of all sevens", "bad-tree", moded(b"777777")),
        refused(24, "a mode of 13 digits", "bad-tree", moded(b"1234567890123")),
        refused(24, "a mode that is no number", "bad-tree", moded(b"1006z4")),
        Case(25, "a mode that all may write", "S", moded(b"100666"), shown=["odd.md"], items=2),
        Case(25, "a mode with a zero before it", "S", moded(b"0100644"), shown=["odd.md"], items=2),
        Case(26, "a link to a file elsewhere", "Q", with_entries(lambda objects, blob: [(b"120000", b"passwords.md", objects.blob(b"/etc/passwd"))]),
             skipped=[("passwords.md", "link")], items=1),
        Case(26, "a link to a folder above", "Q", with_entries(lambda objects, blob: [(b"120000", b"up", objects.blob(b"../../.."))]), skipped=[("up", "link")], items=1),
        Case(27, "another repository inside", "Q", with_entries(lambda objects, blob: [(b"160000", b"inside", "2" * 40)]), skipped=[("inside", "submodule")], items=1),
        Case(27, "another repository with an address", "Q",
             with_entries(lambda objects, blob: [(b"160000", b"inside", "2" * 40), (FILE, b".gitmodules", objects.blob(b'[submodule "x"]\n\tpath = inside\n\turl = -u./canary\n'))]),
             skipped=[("inside", "submodule")], items=1),
        refused(28, "a file that is called a folder", "wrong-kind", with_entries(lambda objects, blob: [(FOLDER, b"odd", blob)])),
        refused(28, "a folder that is called a file", "wrong-kind", with_entries(lambda objects, blob: [(FILE, b"odd.md", objects.tree([(FILE, b"a.md", blob)]))])),
        left_out_object("blob"),
        left_out_object("tree"),
        left_out_object("parent"),
        left_out_object("top"),
        Case(30, "100,000 folders deep", "L", deep(100_000), skipped=[("", "too-deep")], items=1),
        Case(31, "300,000 files in one folder", "L", wide(300_000), skipped=[("", "too-many-files")], items=1),
        refused(31, "a folder of more than 32 MiB", "object", wide(900_000), result="L"),
        Case(32, "ten thousand million paths", "L", doubling(), skipped=[("", "too-many-files")], items=1),
        Case(33, "nothing in it", "S", lambda: empty(), items=0, good=False),
        odd_names(34, "names like options", b"-rf.md", b"--upload-pack=x.md"),
    ]


def empty():
    objects, tip = first()
    return honest(objects, objects.commit(objects.tree([]), [tip]))
