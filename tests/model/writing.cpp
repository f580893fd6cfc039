#include "tests/model/replicas.h"

#include "model/merge/units.h"
#include "model/merge/words.h"

#include <QRegularExpression>

namespace mycel::tests {

using namespace model::merge;

namespace {

const QByteArrayList Common = QByteArray("we the and meet at a street with friends in park who bring signs for all").split(' ');

QByteArray replaceLine(const QByteArray &text, const QByteArray &key, const QByteArray &line)
{
    QByteArrayList lines = text.split('\n');
    for (QByteArray &each : lines) {
        if (each.startsWith(key))
            each = line;
    }
    lines.removeAll(QByteArray());
    return lines.join('\n') + '\n';
}

QByteArrayList tagsIn(const QByteArray &front)
{
    const qsizetype begin = front.indexOf("tags: [") + 7, end = front.indexOf(']', begin);
    QByteArrayList tags = begin < 7 || end < 0 ? QByteArrayList() : front.mid(begin, end - begin).split(',');
    for (QByteArray &tag : tags)
        tag = tag.trimmed();
    tags.removeAll(QByteArray());
    return tags;
}

QByteArray written(const QByteArray &front, const Units &body)
{
    return "---\n" + front + "---\n" + (body.units.empty() ? QByteArray() : writeUnits(body));
}

void move(Tree &tree, const QByteArray &from, const QByteArray &to)
{
    for (const QByteArray &path : tree.keys()) {
        if (path.startsWith(from))
            tree.insert(to + path.mid(from.size()), tree.take(path));
    }
}

} // namespace

QByteArray Writing::paragraph()
{
    QByteArrayList words;
    for (int n = dice.from(6, 14); n > 0; --n)
        words.append(dice.chance(60) ? dice.of(Common) : word());
    return words.join(' ') + ' ' + word();
}

void Writing::addItem(Tree &tree, int number)
{
    const QByteArray folder = "guides/g" + QByteArray::number(number) + '/';
    QByteArray text = "---\nid: " + (QByteArray::number(number) + QByteArray::number(dice.below(10))).leftJustified(26, 'A') + "\ntitle: " + word() + ' ' + word() + "\nlang: en # kept\ntags: ["
        + word() + ", " + word() + "]\ngroup_size:\n  min: 2\n  max: 20\nrelated:\n  - rel: uses\n    to: " + word() + "\nupdated: 2026-01-01\n---\n";
    for (int n = dice.from(2, 7); n > 0; --n)
        text += '\n' + paragraph() + '\n';
    tree.insert(folder + "index.md", text + "\n- " + word() + " one\n- " + word() + " two\n");
    tree.insert(folder + "files/a.png", word());
}

void Writing::edit(Tree &tree, bool small)
{
    QByteArrayList folders;
    for (auto path = tree.keyBegin(); path != tree.keyEnd(); ++path) {
        if (path->endsWith("/index.md"))
            folders.append(path->chopped(8));
    }
    if (folders.isEmpty() || dice.chance(3)) {
        const int number = dice.below(small ? 2 : 6);
        if (!tree.contains("guides/g" + QByteArray::number(number) + "/index.md"))
            addItem(tree, number);
        return;
    }
    editItem(tree, dice.of(folders));
}

void Writing::editItem(Tree &tree, const QByteArray &folder)
{
    const QByteArray index = folder + "index.md";
    if (const int what = dice.below(100); what < 3) {
        for (const QByteArray &path : tree.keys()) {
            if (path.startsWith(folder))
                tree.remove(path);
        }
    } else if (what < 6) {
        if (const QByteArray to = "guides/n" + QByteArray::number(dice.below(4)) + '/'; !tree.contains(to + "index.md"))
            move(tree, folder, to);
    } else if (what < 16) {
        for (const QByteArray &path : tree.keys()) {
            if (path.startsWith(folder + "versions/"))
                tree.remove(path);
        }
    } else if (what < 19 && tree.contains(folder + "files/a.png")) {
        tree[folder + "files/a.png"] = word();
    } else if (what < 45) {
        const SplitFile file = splitFile(tree[index]);
        QByteArray front = file.front.value_or(QByteArray());
        editFront(front);
        tree[index] = "---\n" + front + "---\n" + file.body;
    } else {
        editText(tree[index]);
    }
}

void Writing::editFront(QByteArray &front)
{
    QByteArrayList tags = tagsIn(front);
    switch (dice.below(6)) {
    case 0: front = replaceLine(front, "title:", "title: " + word() + ' ' + word()); break;
    case 1: front = replaceLine(front, "  max:", "  max: " + word()); break;
    case 2: front = replaceLine(front, "a:", {}) + (dice.chance(70) ? "a: " + word() + '\n' : QByteArray()); break;
    case 3: front.replace("related:\n", "related:\n  - rel: explains\n    to: " + word() + '\n'); break;
    default:
        if (tags.size() > 1 && dice.chance(40))
            tags.removeAt(dice.below(int(tags.size())));
        else
            tags.insert(dice.below(int(tags.size()) + 1), word());
        front = replaceLine(front, "tags:", "tags: [" + tags.join(", ") + ']');
    }
    m_day = (m_day + 1) % 28;
    front = replaceLine(front, "updated:", "updated: 2026-02-" + QByteArray::number(m_day + 1).rightJustified(2, '0'));
}

void Writing::editText(QByteArray &file)
{
    const SplitFile split = splitFile(file);
    Units body = readUnits(split.body);
    std::vector<Unit> &units = body.units;
    const int what = units.empty() ? 50 : dice.below(100), at = units.empty() ? 0 : dice.below(int(units.size()));
    if (what < 45) {
        QByteArrayList words = units[at].text.split(' ');
        dice.of(words) = word();
        units[at].text = words.join(' ');
    } else if (what < 68) {
        units.insert(units.begin() + dice.below(int(units.size()) + 1), {1, paragraph()});
    } else if (what < 78) {
        units.erase(units.begin() + at);
    } else if (what < 86) {
        const Unit moved = units[at];
        units.erase(units.begin() + at);
        units.insert(units.begin() + dice.below(int(units.size()) + 1), moved);
    } else if (what < 92) {
        if (const qsizetype space = units[at].text.indexOf(' '); space > 0 && !units[at].text.startsWith('-'))
            units[at].text[space] = '\n';
    } else if (what < 97) {
        units[at].text = paragraph();
    } else {
        units.resize(1);
    }
    file = written(split.front.value_or(QByteArray()), body);
}

void Writing::editApart(Tree &tree, const Tree &first, int person, int people)
{
    const QByteArrayList paths = first.keys();
    const QByteArray index = dice.of(paths), own = 'r' + QByteArray::number(person) + 'z';
    if (!index.endsWith("/index.md"))
        return;
    SplitFile file = splitFile(tree[index]);
    Units body = readUnits(file.body);
    const Units was = readUnits(splitFile(first[index]).body);
    QSet<QByteArray> ownWords; // the last word of each paragraph that is this person's
    for (int n = person; n < int(was.units.size()); n += people)
        ownWords.insert(normalised(was.units[n].text).split(' ').last());
    std::vector<int> mine;
    for (int n = 0; n < int(body.units.size()); ++n) {
        const QByteArrayList words = normalised(body.units[n].text).split(' ');
        if (words.first() == own || ownWords.contains(words.last()))
            mine.push_back(n);
    }
    QByteArray front = *file.front;
    switch (dice.below(6)) {
    case 0: body.units.insert(body.units.begin() + dice.below(int(body.units.size()) + 1), {1, own + ' ' + paragraph()}); break;
    case 1: front.replace("tags: [", "tags: [" + word() + ", "); break;
    case 2: front = replaceLine(front, 'k' + QByteArray::number(person) + ':', {}) + 'k' + QByteArray::number(person) + ": " + word() + '\n'; break;
    case 3:
        if (!mine.empty())
            body.units.erase(body.units.begin() + dice.of(mine));
        break;
    default:
        if (mine.empty())
            break;
        QByteArray &text = body.units[dice.of(mine)].text;
        QByteArrayList words = text.split(' ');
        if (words.size() > 4)
            words[1 + dice.below(int(words.size()) - 3)] = word();
        text = words.join(' ');
    }
    m_day = (m_day + 1) % 28;
    tree[index] = written(replaceLine(front, "updated:", "updated: 2026-02-" + QByteArray::number(m_day + 1).rightJustified(2, '0')), body);
}

QHash<QByteArray, int> wordsIn(const Tree &tree)
{
    static const QRegularExpression own(QStringLiteral("\\bw\\d+x\\b"));
    QHash<QByteArray, int> words;
    for (const QByteArray &text : tree) {
        for (auto at = own.globalMatch(QString::fromUtf8(text)); at.hasNext();)
            ++words[at.next().captured().toUtf8()];
    }
    return words;
}

QSet<QByteArray> keptIn(const Tree &tree)
{
    QSet<QByteArray> kept;
    for (auto path = tree.keyBegin(); path != tree.keyEnd(); ++path) {
        if (path->contains("/versions/"))
            kept.insert(*path);
    }
    return kept;
}

} // namespace mycel::tests
