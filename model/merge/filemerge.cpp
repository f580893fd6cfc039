#include "model/merge/filemerge.h"

#include "model/merge/bodymerge.h"
#include "model/merge/frontmerge.h"
#include "model/merge/text.h"

#include <QCryptographicHash>

#include <algorithm>

namespace mycel::model::merge {

namespace {

/// Plain where YAML takes it as it is, else in quotes.
QByteArray yamlScalar(const QByteArray &text)
{
    const auto isPlain = [](unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || QByteArrayView("._-/ ").contains(char(c)) || c >= 0x80; };
    if (!text.isEmpty() && std::ranges::all_of(text, isPlain) && trimmed(text).size() == text.size() && !text.startsWith('-'))
        return text;
    QByteArray quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            (quoted += '\\') += c;
        else if (const auto code = static_cast<unsigned char>(c); code < ' ')
            quoted += "\\x" + QByteArray::number(code, 16).rightJustified(2, '0');
        else
            quoted += c;
    }
    return quoted + '"';
}

QByteArray keptVersion(const QByteArray &of, const QByteArray &part, QByteArray text)
{
    while (text.endsWith('\n'))
        text.chop(1);
    return "---\nversion_of: " + yamlScalar(of) + "\npart: " + yamlScalar(part) + "\n---\n" + text + '\n';
}

MergedFile mergeYaml(const QByteArray &name, const QByteArray &base, const QByteArray &a, const QByteArray &b)
{
    MergedFront front = mergeFronts(withPlainEnds(base), withPlainEnds(a), withPlainEnds(b));
    if (vote(base.contains("\r\n"), a.contains("\r\n"), b.contains("\r\n")))
        front.text.replace("\n", "\r\n");
    MergedFile merged{std::move(front.text), {}};
    for (const LostSegment &lost : front.lost)
        merged.kept.push_back(keptVersion(name, lost.part, lost.lines));
    return merged;
}

MergedFile mergeMarkdown(const QByteArray &name, const std::optional<QByteArray> &base, const QByteArray &a, const QByteArray &b)
{
    const SplitFile was = base ? splitFile(*base) : SplitFile(), one = splitFile(a), two = splitFile(b);
    MergedBody body = mergeBodies(base ? std::optional(was.body) : std::nullopt, one.body, two.body);
    MergedFile merged;
    for (const QByteArray &unit : body.lost)
        merged.kept.push_back(keptVersion(name, "body", unit));
    if (one.front || two.front) {
        const MergedFront front = mergeFronts(was.front.value_or(QByteArray()), one.front.value_or(QByteArray()), two.front.value_or(QByteArray()));
        merged.text = "---\n" + front.text + "---\n";
        if (vote(was.windows, one.windows, two.windows))
            merged.text.replace("\n", "\r\n");
        for (const LostSegment &lost : front.lost)
            merged.kept.push_back(keptVersion(name, lost.part, lost.lines));
    }
    merged.text += body.text;
    return merged;
}

} // namespace

bool isMergedAsText(QByteArrayView name)
{
    return std::ranges::any_of(std::initializer_list<const char *>{".md", ".markdown", ".mdx", ".yaml"}, [&](const char *ending) { return name.endsWith(ending); });
}

MergedFile mergeFile(const QByteArray &name, const std::optional<QByteArray> &base, const QByteArray &a, const QByteArray &b)
{
    return name.endsWith(".yaml") ? mergeYaml(name, base.value_or(QByteArray()), a, b) : mergeMarkdown(name, base, a, b);
}

SplitFile splitFile(const QByteArray &text)
{
    const auto isFence = [](QByteArrayView line) { return line == "---\n" || line == "---\r\n"; };
    const auto lineAt = [&text](qsizetype at) {
        const qsizetype end = text.indexOf('\n', at);
        return QByteArrayView(text).sliced(at, (end < 0 ? text.size() : end + 1) - at);
    };
    const QByteArrayView opening = lineAt(0);
    if (!isFence(opening))
        return {{}, text, false};
    for (qsizetype at = opening.size(); at < text.size();) {
        const QByteArrayView line = lineAt(at);
        if (isFence(line) || (line == "---" && at + 3 == text.size())) {
            const QByteArray front = text.mid(opening.size(), at - opening.size());
            return {withPlainEnds(front), text.mid(at + line.size()), opening.endsWith("\r\n")};
        }
        at += line.size();
    }
    return {{}, text, false};
}

QByteArray blobName(const QByteArray &bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(bytes.size()) + '\0');
    hash.addData(bytes);
    return hash.result().toHex();
}

} // namespace mycel::model::merge
