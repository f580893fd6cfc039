"""Group D: texts, keys and pictures. A guide is only bytes of somebody else's."""
import os
import struct
import zlib

from case import Case, library

DEEP = 100_000
ACTIVE = ["<script", "javascript:", "vbscript:", "<iframe", "<svg", "onerror=", "data:text"]


def guide(front="", body="# Odd\n\nStill a guide.\n"):
    return ("---\n" + front + "\n---\n" + body).encode()


def text(number, name, body, result="S", path="odd.md", problem=None, files=None, **more):
    """A library with one such document."""
    data = body if isinstance(body, bytes) else body.encode()
    # Repeated below it, a guide that is as it should be: what follows a bad one has to come as well.
    others = {b"zz-last.md": b"# The last\n\nAlso here.\n", **(files or {})}
    return Case(number, name, result, lambda: library({path.encode(): data, **others}), shown=[path, "zz-last.md"], pages=[path],
                skipped=[(path, problem)] if problem else [], **more)


def keys(number, name, front, **more):
    return text(number, name, guide(front), result="Q", problem="front-matter", **more)


def laughs():
    lines = ["a: &a [%s]" % ",".join(["ha"] * 9)]
    lines += ["%s: &%s [%s]" % (here, here, ",".join(["*" + last] * 9)) for last, here in zip("abcdefgh", "bcdefghi")]
    return "\n".join(lines)


def reference_bomb(size):
    return "[a]: " + "x" * (size // 2) + "\n\n" + "[a]" * (size // 6)


def png(width, height):
    """A picture of one colour, which is small as a file and large when it is opened."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    deflate = zlib.compressobj(9)
    row = b"\0" + bytes(width // 8)
    body = b"".join(deflate.compress(row) for _ in range(height)) + deflate.flush()
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def gif(frames):
    frame = b"\x21\xf9\x04\x00\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00"
    return b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff" + frame * frames + b";"


def script_svg():
    bomb = "".join('<g id="l%d">%s</g>' % (n, '<use href="#l%d"/>' % (n - 1) * 10) for n in range(1, 10))
    return ('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script><image href="http://127.0.0.1/x.png"/>'
            '<foreignObject><iframe src="http://127.0.0.1/"/></foreignObject><defs><g id="l0"><rect/></g>%s</defs><use href="#l9"/></svg>' % bomb).encode()


SCHEMES = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "java&#x0A;script:alert(1)", "java&NewLine;script:alert(1)", "&#1;javascript:alert(1)",
           "%6aavascript:alert(1)", "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd", "\\\\host\\share", "//host/share", "mycel://item/../x",
           "mycel://picture/x/../../etc/passwd", "about:blank", "view-source:http://x", "blob:http://x/1", "chrome://crash", "qrc:/x", "ws://127.0.0.1/", "tel:1", "ftp://127.0.0.1/x", "ssh://-oProxyCommand=x/"]
MARKUP = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<iframe src=javascript:alert(1)>", "<a href=javascript:alert(1)>x</a>", "<style>@import 'http://127.0.0.1/';</style>",
          "<link rel=stylesheet href=http://127.0.0.1/>", "<base href=http://127.0.0.1/>", "<meta http-equiv=refresh content='0;url=http://127.0.0.1/'>", "<form action=http://127.0.0.1/><button formaction=javascript:alert(1)>",
          "<object data=x></object><embed src=x>", "<math><mi xlink:href=javascript:alert(1)>", "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<video src=http://127.0.0.1/ autoplay>", "<!--><img src=x onerror=alert(1)>-->",
          "<![CDATA[<script>]]>", "<p style=background:url(http://127.0.0.1/)>", "<details open ontoggle=alert(1)>", "<template><script>alert(1)</script></template>", "<x onclick=alert(1)>"]


def payloads(name, otherwise):
    """The lists that tests are given, as far as they are there."""
    try:
        with open(os.path.join(os.environ.get("MYCEL_TEST_DATA", ""), "data", name), encoding="utf-8", errors="replace") as file:
            return [line.rstrip("\n") for line in file if line.strip() and not line.startswith("#")]
    except OSError:
        return otherwise


def schemes():
    return "\n\n".join("[a](<%s>) ![b](<%s>) <%s> [c][%d]\n\n[%d]: <%s>\n\n<a href=\"%s\">d</a>" % (s, s, s, n, n, s, s) for n, s in enumerate(SCHEMES))


def markup():
    return "\n\n".join(payloads("xss-payloads.txt", MARKUP) + MARKUP)


def naughty_keys():
    """Each naughty string as title, id, author, topic, licence and summary of a guide of its own."""
    files = {}
    for number, line in enumerate(payloads("naughty-strings.txt", MARKUP)[:400]):
        quoted = "'" + line.replace("'", "''") + "'"
        front = "\n".join(key + ": " + quoted for key in ("id", "title", "summary", "license", "lang", "created", "content_warning", "duration")) + "\n" + "\n".join("%s: [%s]" % (key, quoted) for key in ("authors", "topics"))
        files[b"n%03d.md" % number] = guide(front, line + "\n")
    return files


def cases():
    many = naughty_keys()
    odd_text = "# Odd \u202etxet\n\nZ\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a\u032f\u031e\u0320\u034da\u036bl\u0348\u0354g\u034fo \U0001f469\u200d\U0001f680 \u0645\u0631\u062d\u0628\u0627\r\nA line\rAnother\0zero\x1b[31mred\x7f\x9b\n"
    return [
        keys(79, "a billion laughs", laughs()),
        keys(80, "100,000 lists in each other", "a: " + "[" * 60_000),
        keys(80, "deep maps", "a: " + "{b: " * 5_000 + "}" * 5_000),
        keys(81, "a key twice", "title: One\ntitle: Two"),
        keys(82, "a tag that makes an object", "title: !!python/object/apply:os.system [touch canary]"),
        text(83, "values that look like others", guide("title: NO\nsummary: 12:30:45\nauthors: [1.10, yes, 0x1F, ~]"), titles={"odd.md": "NO"}),
        text(84, "keys that never end", "---\ntitle: Never ended\n\n# Odd\n\nText.\n", result="Q", problem="front-matter"),
        text(85, "100,000 quotes in each other", ">" * DEEP + "a", result="L", problem="cut"),
        text(85, "lists in each other", "".join("  " * level + "* a\n" for level in range(600)), result="L", problem="cut"),
        text(85, "elements in each other", "<div>" * DEEP + "a", result="L"),
        text(86, "a link that says itself 30,000 times", reference_bomb(200_000), result="L", problem="cut"),
        *[text(87, "many " + name, body) for name, body in {
            "addresses": "a@a." * 50_000 + "c", "open brackets": "[" * 100_000, "open pictures": "![" * 50_000, "links": "[a](" * 50_000, "emphasis": "*a **a " * 30_000, "backticks": "".join("e" + "`" * n for n in range(600)),
            "columns": "|".join(["x"] * 5_000) + "\n" + "|".join(["-"] * 5_000) + "\n" + "|\n" * 5_000, "comments": "<!-- " * 40_000, "entities": "&" * 200_000, "footnotes": "[^1]" * 40_000 + "\n\n[^1]: a",
            "angles": "<" * 200_000, "brackets and parentheses": "[ (](" * 30_000, "tags that are no tags": "{{" * 100_000, "colons": ":::" * 60_000, "notes": "!!! \"" * 40_000,
            "equal headings": "# a\n" * 200_000, "dead links": "".join("[a](b%d) " % n for n in range(80_000)), "links to one place": "[a](good.md) " * 80_000, "wiki links": "".join("[[b%d]] " % n for n in range(90_000)),
            "tags": "<b>x</b> " * 100_000, "attributes": "<a " + " ".join("a%d" % n for n in range(140_000)) + ">x</a>", "nested tags": "<b><i>" * 80_000, "pictures": "".join("![a](b%d.png) " % n for n in range(60_000)), "tables": "a|b\n-|-\nc|d\n\n" * 70_000, "quotes": "\"" * 1_000_000, "footnotes of one name": "[^a] " * 100_000 + "\n\n[^a]: x"}.items()],
        text(87, "footnotes that call each other", "".join("[^%d]: [^%d] [^%d]\n" % (n, n + 1, n + 1) for n in range(60)) + "\n[^0]\n"),
        text(88, "links that lead to harm", schemes(), absent=["href=\"javascript", "href=\"data:", "href=\"vbscript", "href=\"file:", "href=\"about", "src=\"http"]),
        text(89, "injections as markup", markup(), absent=["<script", "<iframe", "<svg", " onerror=\"", "<style", "<link", "<base", "<meta", "<form", "<object", "<video"]),
        text(90, "a drawing with a script", "# Odd\n\n![a drawing](evil.svg) ![far away](http://127.0.0.1/x.svg) <img src=evil.svg>\n", files={b"evil.svg": script_svg()}, absent=["<img src=\"mycel", "<svg", "src=\"http"]),
        text(91, "a picture of 400 million points", "# Odd\n\n![big](big.png)\n", files={b"big.png": png(20_000, 20_000)}, result="L"),
        text(92, "a picture of a million frames", "# Odd\n\n![moves](moves.gif)\n", files={b"moves.gif": gif(100_000)}),
        text(94, "a picture that is a program", "# Odd\n\n![both](both.gif) [both](both.gif)\n", files={b"both.gif": b"GIF89a/*" + gif(1)[8:] + b"*/=1;alert(1)<script>alert(1)</script>"}, absent=["<script"]),
        Case(95, "one line of 20 MB", "L", lambda: library({b"odd.md": b"x" * (20 << 20)}), skipped=[("odd.md", "too-large")], items=1),
        text(95, "one line of nearly a mebibyte", "x" * ((1 << 20) - 100)),
        text(95, "nearly a mebibyte of stars", "*" * ((1 << 20) - 100)),
        text(96, "letters of every kind", odd_text, absent=["\x1b", "\0"]),
        text(96, "a mark of byte order and old line ends", "\ufeff---\r\ntitle: Odd\r\n---\r\n# Odd\r\n".encode(), titles={"odd.md": "Odd"}),
        text(96, "half a letter", b"# Odd\n\n\xff\xfe\xed\xa0\x80 \xc3\n", result="Q", problem="not-text"),
        text(96, "UTF-16", "# Odd\n".encode("utf-16"), result="Q", problem="not-text"),
        text(97, "naughty strings as keys", guide("title: Odd"), files=many, items=3 + len(many)),
        text(97, "an id of 100,000 letters", guide("id: " + "A" * 60_000 + "\ntitle: '" + "B" * 1000 + "'\ntopics: [" + ", ".join("t%d" % n for n in range(2000)) + "]")),
        text(97, "escape codes as keys", guide('title: "\\e[31mred\\a"\nsummary: "\\x9b2J \\u202e"\nauthors: ["\\e]0;x\\a"]\nlicense: "\\e[2J"'), absent=["\x1b", "\x07", "\x9b"]),
        text(97, "a library that calls itself odd", guide("title: Odd"), files={b"library.yaml": b'name: "<script>alert(1)</script>\\e[31m"\nsummary: "</title><img src=x onerror=alert(1)>"\nlicense: "<b>\\e[2J"\nid: "../../x"\nlanguages: ["<s>"]\nsites: ["javascript:alert(1)//", "http://127.0.0.1/"]\n'},
             absent=["<script", "<img src=x", "\x1b"]),
        text(97, "a library whose own file is a bomb", guide("title: Odd"), files={b"library.yaml": laughs().encode()}),
        text(99, "words that mean something to a database", guide("title: Odd"), search=['"*NEAR(', "a'; DROP TABLE items;--", "title:x OR 1=1", "NEAR(a b, 9999999999)", "{a b}:c ^d", '"' * 999, "(" * 999, "-" * 50 + "a", "*", "a* b* -c* AND OR NOT", "\U0001f469\u200d\U0001f680", "lang: topic: type:x changed:99999", "x" * 10_000, "%_\\"]),
    ]


#: What of the list has no case here, and why.
NOT_HERE = {
    47: "the known collisions of SHA-1 are of whole files; behind git's own header they collide no more, and making one for git costs a fortune",
    70: "trust files and signed policies come with writing",
    93: "what is stripped from pictures comes with adding them; showing one never opens it in the window's process",
    98: "marks of fingerprints come with signing",
    100: "nothing is exported as a table or a calendar yet",
}
