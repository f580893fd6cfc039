#include "model/content/prosediff.h"

#include "model/content/frontmatter.h"
#include "model/content/prosewords.h"
#include "model/merge/alignment.h"
#include "model/merge/words.h"

#include <algorithm>

namespace mycel::model {

namespace {

constexpr qsizetype MostBytes = 512 << 10; ///< of each text: about a thick book

using Is = ProseRun::Is;

ProseBlock blockOf(const Prose &prose, const QList<ProseRun> &runs)
{
    return {{}, prose.shape, prose.level, prose.mark, runs};
}

ProseBlock whole(QByteArrayView unit, Is is)
{
    const Prose prose = readProse(unit);
    return blockOf(prose, {{is, prose.text}});
}

/// A passage that is there in both versions, changed.
QList<ProseBlock> changed(QByteArrayView before, QByteArrayView after)
{
    Prose old = readProse(before), now = readProse(after);
    if (old.shape != now.shape || (old.shape == Prose::Shape::Heading && old.level != now.level))
        return {whole(before, Is::Removed), whole(after, Is::Inserted)};
    if (old.addresses != now.addresses) {
        old = readProse(before, Addresses::Shown);
        now = readProse(after, Addresses::Shown);
    }
    if (now.shape == Prose::Shape::Code)
        return {blockOf(now, compareLines(old.text, now.text))};
    if (old.text.simplified() == now.text.simplified()) {
        old.text = QString::fromUtf8(merge::normalised(before));
        now.text = QString::fromUtf8(merge::normalised(after));
    }
    return {blockOf(now, compareWords(old.text, now.text))};
}

/// The dashes under the head of a table say nothing.
bool saysNothing(QByteArrayView unit)
{
    return std::ranges::all_of(unit, [](char c) { return c == '|' || c == '-' || c == ':' || merge::isSpace(c); }) && unit.contains('|');
}

class Comparing {
public:
    Comparing(QByteArrayView before, QByteArrayView after)
        : m_before(m_reading(before)), m_after(m_reading(after)), m_alignment(merge::align(m_before, m_after, m_reading.texts())) {}

    QList<ProseBlock> blocks()
    {
        for (int i = 0; i <= int(m_before.body.units.size()); ++i) {
            for (const int unit : m_alignment.inserted[size_t(i)])
                m_blocks.append(whole(textOf(m_after, unit), Is::Inserted));
            if (i < int(m_before.body.units.size()))
                add(i);
        }
        return m_blocks;
    }

private:
    static const QByteArray &textOf(const merge::Read &read, int unit) { return read.body.units[size_t(unit)].text; }

    void add(int i)
    {
        const auto &now = m_alignment.unit[size_t(i)];
        if (!now)
            m_blocks.append(whole(textOf(m_before, i), Is::Removed));
        else if (m_before.text[size_t(i)] != m_after.text[size_t(*now)])
            m_blocks.append(changed(textOf(m_before, i), textOf(m_after, *now)));
        else if (!saysNothing(textOf(m_after, *now)))
            m_blocks.append(whole(textOf(m_after, *now), Is::Same));
    }

    merge::Reading m_reading;
    merge::Read m_before, m_after;
    merge::Alignment m_alignment;
    QList<ProseBlock> m_blocks;
};

QByteArray bearable(QByteArrayView text, bool &cut)
{
    if (text.size() > MostBytes) {
        text = text.first(MostBytes);
        text = text.first(text.lastIndexOf('\n') + 1);
        cut = true;
    }
    return merge::withPlainEnds(text.toByteArray());
}

QString textOf(const Value &value)
{
    QStringList parts;
    for (const auto &[key, inner] : value.map())
        parts.append(key + QStringLiteral(": ") + textOf(inner));
    for (const Value &inner : value.list())
        parts.append(textOf(inner));
    return parts.isEmpty() ? value.text() : parts.join(value.map().isEmpty() ? QStringLiteral(", ") : QStringLiteral("; "));
}

QList<ProseBlock> compareKeys(const Value &before, const Value &after)
{
    QList<ProseBlock> blocks;
    const auto compare = [&](const QString &key) {
        if (key != QLatin1String("updated") && before[key] != after[key])
            blocks.append({key, Prose::Shape::Paragraph, 0, {}, compareWords(textOf(before[key]), textOf(after[key]))});
    };
    for (const auto &[key, value] : after.map())
        compare(key);
    for (const auto &[key, value] : before.map()) {
        if (after[key].isNone())
            compare(key);
    }
    blocks.removeIf([](const ProseBlock &block) { return !block.isChanged(); });
    return blocks;
}

ProseDiff counted(QList<ProseBlock> blocks, bool cut)
{
    int places = 0;
    bool inside = false;
    for (const ProseBlock &block : blocks) {
        places += block.isChanged() && !inside ? 1 : 0;
        inside = block.isChanged();
    }
    return {std::move(blocks), places, cut};
}

} // namespace

bool ProseBlock::isChanged() const
{
    return std::ranges::any_of(runs, [](const ProseRun &run) { return run.is != ProseRun::Is::Same; });
}

ProseDiff compareTexts(QByteArrayView before, QByteArrayView after)
{
    bool cut = false;
    const QByteArray old = bearable(before, cut), now = bearable(after, cut);
    return counted(Comparing(old, now).blocks(), cut);
}

ProseDiff compareValues(const QString &key, const QString &before, const QString &after)
{
    return counted({{key, Prose::Shape::Paragraph, 0, {}, compareWords(before, after)}}, false);
}

ProseDiff compareItems(QByteArrayView before, QByteArrayView after)
{
    const FrontMatter old = readFrontMatter(before), now = readFrontMatter(after);
    const QList<ProseBlock> keys = compareKeys(old.keys, now.keys);
    const ProseDiff text = compareTexts(before.sliced(old.bodyAt), after.sliced(now.bodyAt));
    return counted(keys + text.blocks, text.cut);
}

} // namespace mycel::model
