#include "model/content/changedparts.h"

#include "model/content/frontmatter.h"

#include <algorithm>

namespace mycel::model {

namespace {

/// What an item was called before is kept for links, and tells a reader nothing.
constexpr const char *Bookkeeping = "aliases";

struct Section {
    QString heading;
    QByteArray text;

    bool operator==(const Section &) const = default;
};

/// The heading that a line is, without its marks; none where it is no heading.
std::optional<QString> headingOf(QByteArrayView line)
{
    qsizetype level = 0;
    while (level < line.size() && line[level] == '#')
        ++level;
    if (level == 0 || level > 6 || (level < line.size() && line[level] != ' ' && line[level] != '\t'))
        return std::nullopt;
    QString text = QString::fromUtf8(line.sliced(level)).trimmed();
    while (text.endsWith(u'#'))
        text.chop(1);
    return text.trimmed();
}

QList<Section> sectionsOf(QByteArrayView body)
{
    QList<Section> sections{{}};
    bool fenced = false;
    for (QByteArray line : body.toByteArray().replace("\r\n", "\n").split('\n')) {
        const QByteArray start = line.trimmed();
        if (start.startsWith("```") || start.startsWith("~~~"))
            fenced = !fenced;
        const auto heading = fenced ? std::nullopt : headingOf(line);
        if (heading)
            sections.append({*heading, {}});
        else if (!start.isEmpty())
            sections.last().text += line + '\n';
    }
    return sections;
}

void nameOnce(QStringList &names, const QString &name)
{
    if (!names.contains(name))
        names.append(name);
}

} // namespace

ChangedParts changedParts(QByteArrayView before, QByteArrayView after)
{
    const FrontMatter old = readFrontMatter(before), now = readFrontMatter(after);
    ChangedParts parts;
    for (const auto &[key, value] : now.keys.map()) {
        if (old.keys[key] != value && key != QLatin1String(Bookkeeping))
            nameOnce(parts.keys, key);
    }
    for (const auto &[key, value] : old.keys.map()) {
        if (now.keys[key].isNone() && !value.isNone())
            nameOnce(parts.keys, key);
    }
    const QList<Section> oldSections = sectionsOf(before.sliced(old.bodyAt)), nowSections = sectionsOf(after.sliced(now.bodyAt));
    for (const Section &section : nowSections) {
        if (!oldSections.contains(section))
            nameOnce(parts.sections, section.heading);
    }
    for (const Section &section : oldSections) {
        const bool headingStays = std::ranges::any_of(nowSections, [&section](const Section &other) { return other.heading == section.heading; });
        if (!nowSections.contains(section) && (!headingStays || !section.text.isEmpty()))
            nameOnce(parts.sections, section.heading);
    }
    return parts;
}

} // namespace mycel::model
