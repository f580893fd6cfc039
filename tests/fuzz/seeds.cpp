#include "tests/fuzz/seeds.h"

#include "sync/courierpipe.h"
#include "sync/git.h"
#include "sync/sshwire.h"
#include "sync/store/packdeltas.h"
#include "sync/store/packentry.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mycel::fuzz {

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString dataFolder()
{
    return qEnvironmentVariable("MYCEL_TEST_DATA") + QStringLiteral("/data/");
}

QByteArrayList filesBelow(const QString &folder, const QString &pattern)
{
    QByteArrayList files;
    QDirIterator at(folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (at.hasNext())
        files.append(bytesOf(at.next()));
    std::sort(files.begin(), files.end()); // the disk's order is nobody's
    return files;
}

QByteArrayList welcomePages()
{
    return filesBelow(QStringLiteral(MYCEL_SOURCE_DIR "/resources/welcome"), QStringLiteral("*.md"));
}

QByteArrayList linesOf(const char *name)
{
    QByteArrayList lines = bytesOf(dataFolder() + QString::fromLatin1(name)).split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

QByteArray packet(const QByteArray &line)
{
    return QByteArray::number(line.size() + 4, 16).rightJustified(4, '0') + line;
}

QByteArray treeEntry(const char *mode, const char *name)
{
    return QByteArray(mode) + ' ' + name + '\0' + QByteArray(20, '\x11');
}

} // namespace

QByteArrayList frontMatterSeeds()
{
    QByteArrayList seeds = welcomePages();
    for (const QByteArray &suite : filesBelow(dataFolder() + QStringLiteral("yaml-test-suite"), QStringLiteral("*.yaml")))
        seeds.append("---\ntitle: x\n" + suite.left(2000) + "\n---\ntext\n");
    seeds += {"+++\ntitle = \"A\"\ndate = 2024-05-01T10:00:00Z\ntags = [\"a\", 1.5, true]\n[extra.deep]\nn = 0x1F\n+++\n# A\n",
              "<!--\ntitle: A\ntopics: [a, b]\n-->\n# A\n",
              "\xef\xbb\xbf---\r\ntitle: 'it''s'\r\nauthors:\r\n  - name: B\r\nlang: sv\r\n...\r\nbody",
              "---\nid: 01J8ZQ4T9V3M5N7P2R6S8W0X1Y\ntitle: >-\n  folded\n  text\nsummary: |\n  kept\n---\n",
              "---\na: &x [1, 2]\nb: *x\nc: !!str 1\n? [k]\n: v\n---\n", "---\na: {b: {c: {d: [[[[]]]]}}}\n---\n", "---\ntitle: a: b\nsummary: \"open\n---\ntext"};
    return seeds;
}

QByteArrayList libraryFileSeeds()
{
    QByteArrayList seeds{bytesOf(QStringLiteral(MYCEL_SOURCE_DIR "/resources/welcome/library.yaml"))};
    seeds += filesBelow(dataFolder() + QStringLiteral("yaml-test-suite"), QStringLiteral("*.yaml"));
    seeds += {"name: A\nlanguages: [en, sv]\nlicense: CC-BY-SA-4.0\nsite: https://example.org/a\n", "Attribution-ShareAlike 4.0 International"};
    return seeds;
}

QByteArrayList markdownSeeds()
{
    QByteArrayList seeds = welcomePages() + linesOf("xss-payloads.txt") + linesOf("naughty-strings.txt");
    for (const QJsonValue &example : QJsonDocument::fromJson(bytesOf(dataFolder() + QStringLiteral("commonmark-spec.json"))).array())
        seeds.append(example.toObject()[QStringLiteral("markdown")].toString().toUtf8());
    seeds += {"a[^1] b[^2]\n\n[^1]: one [^2]\n[^2]: two\n    more\n", "::: tip Title\ntext\n:::\n", "!!! note \"T\"\n    text\n\nafter\n", "import X from 'y';\n\n{% hint %}a{% endhint %} {{< x >}} `{% y %}`\n",
              "<details><summary>S</summary>\n\n- [ ] a\n- [x] b\n\n</details>\n", "<a href=\"x.md\">a<b>c</a></b> <img src=\"p.png\" alt=\"&quot;\"> <script>x</script><svg onload=x>\n",
              "[[Wiki page]] [[a|b]] ![[c]] ~~d~~ https://e.org www.f.org g@h.org\n", "| a | b |\n|:--|--:|\n| `x|y` | ![i](j.png \"t\") |\n", "# A\n\n# A\n\n## A *b* `c`\n", "&lt;&copy;&#0;&#x110000;&nosuch;\n",
              "<Tabs values={[{label: 'A', value: 'a'}]}>\n  <TabItem value=\"a\">\n    b <Link to=\"c\">d</Link>\n\n    <Figure src={x('e.png')} caption=\"*f*\"/>\n  </TabItem>\n</Tabs>\n", "<div markdown>\n## A\n<p markdown=\"1\">\n  [b](c)\n</p>\n</div>\n",
              "(ab)=\n# A\n\n```{figure} b.png\n---\nalt: >\n  c\n---\nd\n```\n\n:::{note}\n{ref}`e <ab>` [](#ab)\n:::\n", "!!! a\n    ??? b\n        ==c== :material-d: %%e f%% ^gh1\n\n%%\ni\n%%\n[[#j]] [](k){ title=l }\n", "{{< figure src=\"a.png\" caption=\"b\" >}}\n{{< c url=\"d\" text=\"e\" >}}\n"};
    return seeds;
}

QByteArrayList linkSeeds()
{
    QByteArrayList seeds;
    for (const char *link : {"other.md", "../../up.md#part", "/root/x", "https://example.org/guides/a", "mailto:a@b.org", "javascript:alert(1)", "[[Name#part]]", "#top", "a%2e%2e/%00", "//host/x", "?q=1", "data:text/html,x", "folder/", "a b.md", "x.html"})
        seeds.append(QByteArray(link) + "\nguides/a/index.md\nguides/b/index.md\nother.md\n");
    for (const QByteArray &payload : linesOf("xss-payloads.txt"))
        seeds.append(payload + "\na.md\n");
    return seeds;
}

QByteArrayList pastedSeeds()
{
    QByteArrayList seeds{"<h2>One</h2><p>a <b>b</b><br><i>c</i> <a href=\"https://example.org\">d</a>!<a href='https://e.org'>e</a></p>", "<ul><li>a<ol><li>b</ol></ul><table><tr><th>c<td>d</table><blockquote>e</blockquote>",
                         "<b style='font-weight:normal'><span style=\"font-weight:700\">f</span></b># g 1. h"};
    return seeds + linesOf("xss-payloads.txt");
}

QByteArrayList manuscriptSeeds()
{
    QByteArrayList seeds;
    for (const QByteArray &file : frontMatterSeeds())
        seeds.append("A title: with \"signs\"\n" + file);
    return seeds + QByteArrayList{"\n", "---|title: A|---|Text\n# No keys here\n", "# a\n---\r\ntitle: A\r\n---\r\n\r\nText\r\n", "one\n<!--\ntitle: A\n-->\nText\n", "B\n---\ntitle: A\nsummary: \"open\ntitle: b: c\n---\nText\n"};
}

QByteArrayList pictureSeeds()
{
    const auto hex = [](const char *digits) { return QByteArray::fromHex(digits); };
    return {hex("89504e470d0a1a0a0000000d4948445200000280000001400802000000"), "GIF89a" + hex("80024001f70000"), hex("ffd8ffe000104a46494600010100000100010000fffe0004787affffdb0003ffffc00011080140028003012200021101031101"),
            "RIFF" + hex("22000000") + "WEBPVP8 " + hex("160000003001009d012a800240010000000000"), "RIFF" + hex("22000000") + "WEBPVP8L" + hex("160000002f7fc24f00000000000000000000"), "RIFF" + hex("22000000") + "WEBPVP8X" + hex("0a000000100000007f02003f0100"),
            hex("000000106674797061766966" "00000000" "0000003c6d657461" "00000000" "00000030" "69707270" "00000028" "6970636f" "00000014" "69737065" "00000000" "00000280" "00000140" "0000000c" "68646c72" "00000000")};
}

QByteArrayList gateSeeds()
{
    const QByteArray id(40, 'a');
    const QByteArray people = "author A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n";
    return {"t" + treeEntry("100644", "a.md") + treeEntry("40000", "b") + treeEntry("100755", "c"), "t" + treeEntry("120000", "l") + treeEntry("160000", "m"), "t" + treeEntry("40000", ".git"), "t" + treeEntry("100644", "a") + treeEntry("40000", "a"),
            "t" + treeEntry("100644", ".g\xe2\x80\x8cit") + treeEntry("100644", "git~1"), "t", "ctree " + id + "\nparent " + id + "\n" + people + "\nhello\n", "ctree " + id + "\n" + people + "gpgsig -----BEGIN\n x\n\nhello", "ctree " + id + "\n"};
}

/// The objects of a pack, without its header and its sum.
QByteArrayList packSeeds()
{
    sync::startGit();
    const auto entry = [](git_object_t kind, const QByteArray &bytes) { return sync::packEntry(kind, bytes, 1).value_or(QByteArray()); };
    const auto changed = [&entry](const QByteArray &kind, const QByteArray &delta) { // a header for the same size, but of a delta
        QByteArray made = entry(GIT_OBJECT_BLOB, delta);
        made[0] = char((made[0] & 0x8f) | kind[0]);
        return made.insert(1, kind.mid(1));
    };
    const QByteArray text(15, 'x'), base = entry(GIT_OBJECT_BLOB, text), longer = QByteArray::fromHex("0f10900f") + '\1' + 'y';
    const QByteArray id = sync::idOfObject(text, GIT_OBJECT_BLOB).value_or(sync::Id()).raw();
    const QByteArray place = changed(QByteArray(1, 0x60) + char(base.size()), longer), name = changed(QByteArray(1, 0x70) + id, longer);
    return {base, base + place, name + base, base + place + name, '\x31' + QByteArray::fromHex("7801f5dd81080000000020edf1171300790079"), entry(GIT_OBJECT_TREE, treeEntry("100644", "a.md")) + entry(GIT_OBJECT_TAG, {}), name};
}

/// Where three objects are said to stand, of which the first is said to be the text of the others' base, then their bytes.
QByteArrayList packReaderSeeds()
{
    QByteArrayList seeds;
    for (const QByteArray &objects : packSeeds()) {
        for (const char *places : {"0017", "1700", "0000"})
            seeds += QByteArray::fromHex(places) + '\0' + objects;
    }
    return seeds;
}

/// The size of what it is upon, which is all x, then the delta.
QByteArrayList deltaSeeds()
{
    const auto hex = [](const char *digits) { return QByteArray::fromHex(digits); };
    return {hex("0f0f10900f0179"), hex("ff" "ff0180" "8004" "90ff" "b0ffff"), hex("10" "1003" "91000203616263"), hex("00" "0001" "0161"), hex("80" "8001808004" "80")};
}

QByteArrayList advertisementSeeds()
{
    const QByteArray a(40, 'a'), b(40, 'b'), none(40, '0');
    const QByteArray refs = packet(a + " HEAD" + '\0' + "multi_ack symref=HEAD:refs/heads/trunk ofs-delta agent=x\n") + packet(b + " refs/heads/discussions\n") + packet(a + " refs/heads/trunk\n") + packet(b + " refs/pull/1/head\n");
    return {"\x05" + refs + "0000", "\x01" + packet("# service=git-upload-pack\n") + "0000" + refs + "0000PACK", "\x40" + packet(none + " capabilities^{}" + '\0' + "ofs-delta\n") + "0000", "\x07" + packet("ERR no\n"),
            "\x07" + packet("version 1\n") + packet("shallow " + a), "\x09" + packet(QByteArray(64, 'c') + " HEAD\n"), "\x09<html>"};
}

QByteArrayList bundleSeeds()
{
    const QByteArray a(40, 'a');
    return {"# v2 git bundle\n" + a + " refs/heads/main\n" + a + " HEAD\n\nPACK", "# v2 git bundle\n-" + a + " a comment\n" + a + " refs/heads/main\n\nPACK", "# v3 git bundle\n@object-format=sha1\n" + a + " refs/heads/discussions\n\n",
            "# v3 git bundle\n@object-format=sha256\n\n", "# v3 git bundle\n@filter=blob:none\n\n", "# v2 git bundle\n-\n\n"};
}

QByteArrayList pushReportSeeds()
{
    QByteArrayList seeds;
    for (const char *says : {"ok refs/heads/main", "ng refs/heads/main non-fast-forward", "ng refs/heads/main pre-receive hook declined", "ng refs/heads/main", "ok refs/heads/other"}) {
        const QByteArray lines = packet("unpack ok\n") + packet(QByteArray(says) + '\n') + "0000";
        seeds += {QByteArray("\0\xff", 2) + lines, "\x01\x05" + packet("\x02" "for people\n") + packet("\x01" + lines.left(7)) + packet("\x01" + lines.mid(7)) + "0000"};
    }
    return seeds + QByteArrayList{"\x01\x09" + packet("\x03" "no") + "0000", QByteArray("\0\x09", 2) + packet("unpack full disk\n") + "0000", "\x01\x09<html>"};
}

QByteArrayList signatureSeeds()
{
    using sync::counted;
    const auto signature = [](const QByteArray &key, const QByteArray &how, const QByteArray &its) {
        return 'b' + ("SSHSIG" + sync::wireNumber(1)) + counted(key) + counted("git") + counted({}) + counted("sha512") + counted(counted(how) + counted(its));
    };
    return {signature(counted("ssh-ed25519") + counted(QByteArray(32, 'k')), "ssh-ed25519", QByteArray(64, 's')),
            signature(counted("ecdsa-sha2-nistp256") + counted("nistp256") + counted('\4' + QByteArray(64, 'p')), "ecdsa-sha2-nistp256", counted(QByteArray(32, 'r')) + counted(QByteArray(32, 's'))),
            signature(counted("ssh-rsa") + counted(QByteArray("\1\0\1", 3)) + counted(QByteArray(256, 'n')), "rsa-sha2-512", QByteArray(256, 's')), "a-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----",
            "atree 4b825dc6\nauthor a <> 0 +0000\ngpgsig -----BEGIN\n U1NI\n -----END\ngpgsig-sha256 -\n -\nencoding x\n\nSay\ngpgsig no"};
}

QByteArrayList pipeSeeds()
{
    sync::Errand errand;
    errand.address = {sync::Address::Way::Ssh, QStringLiteral("git"), QStringLiteral("example.org"), 2222, QStringLiteral("/a")};
    errand.access = {{}, "key", "-----BEGIN CERTIFICATE-----"};
    sync::Arrival arrival;
    arrival.branch = "main";
    arrival.tips.insert("main", *sync::Id::fromHex(QByteArray(40, 'a')));
    return {sync::writeErrand(errand), sync::writeLine(arrival), sync::writeLine(sync::Progress{sync::Progress::Stage::Receiving, 1, 2, 3}), sync::writeLine(sync::Error{sync::Error::Kind::Refused, "sha256", QStringLiteral("why")}), "{}", "[]", "{\"arrival\":{\"tips\":[[\"main\",\"x\"]]}}"};
}

QByteArrayList addressSeeds()
{
    QByteArrayList seeds{"https://example.org/a.git", "http://localhost:8080/a/", "ssh://git@example.org:2222/~me/a", "git@example.org:group/a.git", "git@example.org:~me/a", "git+ssh://h/a", "file:///tmp", "/tmp", "~", "https://user:secret@h/a", "https://\xc3\xa5\xc3\xa4.org/\xc3\xb6 %20a",
                         "-oProxyCommand=x:y", "ext::sh -c x", "https://h/a?b#c", "https://h/%2e%2e/a", "https://[::1]:8/a", "h:a:b", "https://h/a%25b%2Fc"};
    return seeds + linesOf("naughty-strings.txt");
}

QByteArrayList wordSeeds()
{
    QByteArrayList seeds{"en\naction camp \"two words\" -without topic:care lang:sv type:guide library:x by:\"A B\" changed:>2025-03-01 changed:7d pre", "sv\nm\xc3\xb6ten f\xc3\xb6r\xc3\xa4ndring -", "ja\n\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e \xe3\x81\xae \xe3\x83\x86",
                         "th\n\xe0\xb8\x84\xe0\xb8\xb3\xe0\xb8\x82\xe0\xb8\xad", "en\nNEAR(a b) a* AND OR NOT ^x {title}: \"", "ko\n\xec\x95\x88\xeb\x85\x95 \xe2\x91\xb4 \xc2\xbd \xef\xb7\xba \xe3\x8a\x80" "a \xef\xac\x81 \xc4\xb0", "de\nstra\xc3\x9f" "e e-mail 1.5 a_b",
                         "ko\n" + QByteArray("\xec\x95\x88").repeated(25), "de\n" + QByteArray("\xc3\x9f").repeated(50), "en\n\xe3\x8a\x80" "a"};
    for (const QByteArray &line : linesOf("naughty-strings.txt"))
        seeds.append("en\n" + line);
    return seeds;
}

QByteArrayList mergeSeeds()
{
    const QByteArray front = "---\nid: 01J8ZQ4T9V3M5N7P2R6S8W0X1Y\ntitle: A\ntags: [a, b]\ng:\n  min: 1\n---\n";
    const auto three = [](const QByteArray &base, const QByteArray &a, const QByteArray &b) { return base + "\n====\n" + a + "\n====\n" + b; };
    QByteArrayList seeds{three(front + "Meet us at noon.\n\n- a\n- b", front + "Meet us at dawn.\n\n- a\n- c\n- b", QByteArray(front).replace("[a, b]", "[b, c]") + "Meet us at midnight.\n\n- b"),
                         three("a:\n- x\n", "a:\n- y: |\n    z\n\n    w\n", "a: [x, z] # c\n"), three("```\na\n```\nb", "~~~\na\n\nb", "# a\n| b\n1. c\r\n"), "====\n\n====\n"};
    for (const QByteArray &page : welcomePages())
        seeds.append(three(page, QByteArray(page).replace("the ", "a "), QByteArray(page).replace("\n- ", "\n- and ")));
    return seeds;
}

QByteArrayList keptVersionSeeds()
{
    const auto kept = [](const QByteArray &part, const QByteArray &text, const QByteArray &file) { return "---\nversion_of: index.md\npart: " + part + "\n---\n" + text + "\n====\n" + file; };
    const QByteArray file = "---\ntitle: A\nsummary: \"b: c\"\ngroup_size:\n  min: 1\ntopics: [a, b]\n---\n\nMeet us at noon.\n\n- a\n- b\n";
    return {kept("body", "Meet us at dawn.\n", file), kept("body", "- a\n- c\n", file), kept("body", "Nothing like it\n", QByteArray(file).replace("\n", "\r\n")), kept("title", "title: B\n", file), kept("group_size.min", "min: 2\n", file),
            kept("topics", "topics: [a, c]\n", file), kept("body", "---\nx: 1\n---\n", "No keys\n"), kept("body", "Text\n", "---\ntitle: A\n---"),
            kept("body", "One\n---\r\nTwo\n", "---\r\ntitle: A\r\nNever closed\r\n")};
}

QByteArrayList threadFileSeeds()
{
    return {"threads/00/00000000000000000000000001/3-00000000000000000000000007.md",
            "---\nid: 00000000000000000000000001\ntitle: \"How early: #1?\"\nauthor: r\u00f6nn\ncreated: 2026-11-26T08:00Z\nabout: guides/a/index.md\nform: proposal\nmethod: consent\nends: 2026-12-01T18:00Z\nquorum: 5\n---\n\nShall we?\n",
            "---\nauthor: a\ncreated: 1970-01-01T00:00:00+14:00\nreply_to: 00000000000000000000000001\naction: hide\nreason: >-\n  rude\n\n  twice\n---\n",
            "---\nreply_to: 00000000000000000000000001\nquote:\n  item: guides/a/index.md\n  rev: abc123\n  text: |\n    two lines\n    - of it\nchanged: guides/b/index.md\n---\n\nText\n\n---\n\nmore",
            "---\naction: react\nvalue: heart\nreply_to: 00000000000000000000000001\nauthor: \"\u202eeve\"\n---\n", "no front matter", ""};
}

QByteArrayList threadSeeds()
{
    return {QByteArray("0000000\n1110\0010\n2231\002text\n", 24), QByteArray("\1\0\0\0\0\1q\n\2\1\7\1\0\0\n\3\2\7\2\0\3\n\4\3\6\1\0\0\n\5\4\7\3\0\0", 35), "aaaaaa\nbbbbbb\ncccccc\nbacbac\ncabcab\n"};
}

QByteArrayList mailboxSeeds()
{
    const QByteArray from = "From a@b Thu Jan  1 00:00:00 2024\n", date = "Date: Mon, 3 Jun 2024 10:22:11 +0200\n";
    return {from + "From: Rowan <r@example.org>\nSubject: Re: [list] =?utf-8?q?M=C3=B6te?=\n" + date + "Message-ID: <1@x>\nIn-Reply-To: <0@x>\nReferences: <00@x> <0@x>\n\nHello\n>From here\n-- \nme@x\n\n" + from + "From: b@x\nSubject: b\n\nx\n",
            from + "From: =?iso-8859-1?b?5eT2?= <r@x>\nSubject: a\n" + date + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64\n\n//5hAGIA\n--b\nContent-Type: text/html\n\n<p>A <b>b</b><script>x</script>\n--b--\n",
            from + "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: message/rfc822\n\nSubject: inner\n\ninner\n--a\nContent-Type: text/plain\nContent-Disposition: attachment\n\nno\n--a--\n", "Subject: no separator\n\ntext"};
}

} // namespace mycel::fuzz
