#include "model/merge/keptversions.h"

#include "model/content/frontmatteredit.h"
#include "model/content/prose.h"
#include "model/content/yaml.h"
#include "model/merge/units.h"
#include "model/merge/words.h"

namespace mycel::model {

namespace {

/// The body of a file as units, with LF line ends.
merge::Units unitsOf(const QByteArray &file)
{
    return merge::readUnits(file.mid(readFrontMatter(file).bodyAt).replace("\r\n", "\n"));
}

/// The unit that has the most words in common with the text; -1 where none has a third of them. Less than the half that a merge
/// asks for: two versions are often of one sentence that stayed and one that did not, and who chooses sees both.
int mostSimilar(const merge::Units &body, const QByteArray &text)
{
    merge::Numbers numbers;
    const auto wanted = merge::bagOf(text, numbers);
    int best = -1;
    merge::Likeness likest{0, 1};
    for (size_t i = 0; i < body.units.size(); ++i) {
        const auto likeness = merge::likeness(wanted, merge::bagOf(body.units[i].text, numbers));
        if (3 * likeness.common >= likeness.whole && likeness.common * likest.whole > likest.common * likeness.whole) {
            best = int(i);
            likest = likeness;
        }
    }
    return best;
}

QByteArray written(const QByteArray &file, const merge::Units &body)
{
    return changeBody(file, merge::writeUnits(body));
}

QByteArray settleBody(const QByteArray &file, const KeptVersion &kept, Keep keep)
{
    merge::Units body = unitsOf(file);
    const int at = mostSimilar(body, kept.text);
    QByteArray text = kept.text;
    while (text.endsWith('\n'))
        text.chop(1);
    if (at < 0) {
        body.units.push_back({body.units.empty() ? 0 : 1, text});
        body.tail = std::max(body.tail, 1);
    } else if (keep == Keep::Mine) {
        body.units[size_t(at)].text = text;
    } else {
        body.units.insert(body.units.begin() + at + 1, {body.units[size_t(at)].blank, text});
    }
    return written(file, body);
}

/// The key of the front matter that a part is in, and its value with the kept one in it.
std::optional<KeyChange> keptKey(const QByteArray &file, const KeptVersion &kept, Keep keep)
{
    const Yaml yaml = readYaml(kept.text);
    const QString part = QString::fromUtf8(kept.part), top = part.section(u'.', 0, 0), below = part.section(u'.', 1);
    if (yaml.value.map().isEmpty())
        return std::nullopt;
    Value value = yaml.value.map().first().second;
    const Value now = readFrontMatter(file).keys[top];
    if (keep == Keep::Both) {
        const QString here = (below.isEmpty() ? now : now[below]).text(), other = value.text();
        if (here.isEmpty() || other.isEmpty())
            return std::nullopt;
        value.is = QString(here + QStringLiteral(" / ") + other);
    }
    if (below.isEmpty())
        return KeyChange{top, value};
    Value::Map map = now.map();
    const auto at = std::ranges::find(map, below, &std::pair<QString, Value>::first);
    if (at == map.end())
        map.append({below, value});
    else
        at->second = value;
    Value whole;
    whole.is = map;
    return KeyChange{top, whole};
}

bool isText(const QByteArray &part)
{
    return part == "title" || part == "summary" || part == "risks" || part == "content_warning" || part == "intent" || part == "result" || part == "causes" || part == "next_time";
}

} // namespace

QByteArray readText(const KeptVersion &kept)
{
    if (kept.part == "body")
        return kept.text.trimmed();
    const Yaml yaml = readYaml(kept.text);
    return yaml.value.map().isEmpty() ? kept.text.trimmed() : yaml.value.map().first().second.text().toUtf8();
}

QString headingOver(const QByteArray &file, const KeptVersion &kept)
{
    if (kept.part != "body")
        return {};
    const merge::Units body = unitsOf(file);
    for (int at = mostSimilar(body, kept.text) - 1; at >= 0; --at) {
        if (const Prose prose = readProse(body.units[size_t(at)].text); prose.shape == Prose::Shape::Heading)
            return prose.text;
    }
    return {};
}

bool holds(const QByteArray &file, const KeptVersion &kept, const QByteArray &text)
{
    if (kept.part != "body")
        return textInPlace(file, kept) == text;
    const QByteArray wanted = merge::normalised(text);
    return std::ranges::any_of(unitsOf(file).units, [&wanted](const merge::Unit &unit) { return merge::normalised(unit.text) == wanted; });
}

bool canBeBoth(const KeptVersion &kept)
{
    return kept.part == "body" || isText(kept.part);
}

std::optional<KeptVersion> readKeptVersion(const QByteArray &path, const QByteArray &bytes)
{
    const qsizetype versions = path.lastIndexOf("versions/");
    const FrontMatter matter = readFrontMatter(bytes);
    const QByteArray of = matter.keys[u"version_of"].text().toUtf8();
    if (versions < 0 || of.isEmpty() || of.contains('/'))
        return std::nullopt;
    return KeptVersion{path, path.first(versions) + of, matter.keys[u"part"].text().toUtf8(), bytes.mid(matter.bodyAt)};
}

QByteArray textInPlace(const QByteArray &file, const KeptVersion &kept)
{
    if (kept.part != "body") {
        const QString part = QString::fromUtf8(kept.part);
        const Value value = readFrontMatter(file).keys[part.section(u'.', 0, 0)];
        return (part.contains(u'.') ? value[part.section(u'.', 1)] : value).text().toUtf8();
    }
    const merge::Units body = unitsOf(file);
    const int at = mostSimilar(body, kept.text);
    return at < 0 ? QByteArray() : body.units[size_t(at)].text;
}

sync::Result<QByteArray> settle(const QByteArray &file, const KeptVersion &kept, Keep keep)
{
    if (keep == Keep::Shared)
        return file;
    if (kept.part == "body")
        return settleBody(file, kept, keep);
    if (keep == Keep::Both && !canBeBoth(kept))
        return sync::fail(sync::Error::Kind::Refused, "not-both", QString::fromUtf8(kept.part));
    const auto change = keptKey(file, kept, keep);
    return change ? changeKeys(file, {*change}) : sync::fail(sync::Error::Kind::Refused, "front-matter", QString::fromUtf8(kept.part));
}

} // namespace mycel::model
