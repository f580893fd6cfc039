// What other people's versions of a file bring: any three texts must become one, the same from both sides, with no word missing.
#include "tests/fuzz/targets.h"
#include "tests/support/treemerge.h"

#include "model/content/frontmatter.h"
#include "model/merge/bodymerge.h"
#include "model/merge/keptversions.h"
#include "model/merge/text.h"
#include "model/merge/units.h"

#include <QSet>

namespace mycel::fuzz {

using namespace mycel::model::merge;

namespace {

QSet<QByteArray> wordsOf(QByteArray text)
{
    for (char &c : text)
        c = isSpace(c) ? ' ' : c;
    const QByteArrayList words = text.split(' ');
    return {words.begin(), words.end()};
}

/// A byte-order mark is no part of a word: where it comes to stand first in a file, it is none of the text.
QByteArray withoutMarks(QByteArray text)
{
    return text.replace("\xef\xbb\xbf", "");
}

void bodies(const QByteArray &base, const QByteArray &a, const QByteArray &b)
{
    const MergedBody one = mergeBodies(base, a, b), other = mergeBodies(base, b, a);
    hold(one.text == other.text && QSet<QByteArray>(one.lost.begin(), one.lost.end()) == QSet<QByteArray>(other.lost.begin(), other.lost.end()), "a body is merged the same from both sides");
    QSet<QByteArray> found = wordsOf(one.text);
    for (const QByteArray &unit : one.lost)
        found.unite(wordsOf(unit));
    const QSet<QByteArray> missing = (wordsOf(a) + wordsOf(b)) - wordsOf(base) - found;
    hold(missing.isEmpty() || missing == QSet<QByteArray>{{}}, "every new word of a body is in place or kept");
    const Units read = readUnits(withPlainEnds(a));
    hold(readUnits(writeUnits(read)).units == read.units, "units written and read again are the same");
}

void files(const QByteArray &path, const QByteArray &base, const QByteArray &a, const QByteArray &b)
{
    const auto tree = [&path](const QByteArray &text) { return text.isEmpty() ? tests::Tree() : tests::Tree{{path, text}}; };
    const auto one = tests::mergeTrees(tree(base), tree(a), tree(b)), other = tests::mergeTrees(tree(base), tree(b), tree(a));
    hold(one && other && *one == *other, "a file is merged the same from both sides");
    hold(*tests::mergeTrees(tree(base), tree(a), tree(base)) == tree(a), "a change against none is itself");
    for (auto file = one->begin(); file != one->end(); ++file)
        hold(file.key() == path || file.key().contains("versions/") || file.key().contains('-'), "nothing else is made");
    // What came of it may meet its parents again.
    const auto again = tests::mergeTrees(tree(a), *one, tree(a));
    hold(again && *again == *one, "a merge stands against its parent");
}

} // namespace

void merges(const QByteArray &bytes)
{
    QByteArrayList texts;
    for (qsizetype at = 0; texts.size() < 3;) {
        const qsizetype end = texts.size() < 2 ? bytes.indexOf("====\n", at) : -1;
        texts.append(bytes.mid(at, end < 0 ? -1 : end - at));
        at = end < 0 ? bytes.size() : end + 5;
    }
    bodies(texts[0], texts[1], texts[2]);
    for (const char *path : {"guides/s/index.md", "library.yaml", "guides/s/files/a.png"})
        files(path, texts[0], texts[1], texts[2]);
}

void keptVersions(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\n====\n");
    const QByteArray file = end < 0 ? QByteArray() : bytes.mid(end + 6);
    const auto kept = model::readKeptVersion("guides/a/versions/01234567.md", end < 0 ? bytes : bytes.left(end + 1));
    if (!kept)
        return;
    hold(kept->of.startsWith("guides/a/") && kept->of.count('/') == 2, "a version is of a file beside it");
    model::textInPlace(file, *kept);
    hold(model::settle(file, *kept, model::Keep::Shared) == file, "what stays in place is not touched");
    for (const model::Keep keep : {model::Keep::Mine, model::Keep::Both}) {
        const auto settled = model::settle(file, *kept, keep);
        if (!settled || kept->part != "body")
            continue;
        const model::FrontMatter matter = model::readFrontMatter(*settled);
        hold(matter.keys == model::readFrontMatter(file).keys, "a passage that is settled changes no key");
        const QSet<QByteArray> missing = wordsOf(withoutMarks(kept->text)) - wordsOf(withoutMarks(settled->mid(matter.bodyAt)));
        hold(missing.isEmpty() || missing == QSet<QByteArray>{{}}, "a passage that is taken is in the text");
    }
}

} // namespace mycel::fuzz
