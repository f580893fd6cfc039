#include "model/content/directives.h"

#include <QList>

#include <algorithm>
#include <cctype>
#include <utility>

namespace mycel::model {

namespace {

constexpr qsizetype LongestFence = 20;

qsizetype signsAt(QByteArrayView line, char sign)
{
    qsizetype length = 0;
    while (length < line.size() && line[length] == sign)
        ++length;
    return length;
}

std::optional<Directive::Is> kindOf(const QByteArray &name)
{
    using Is = Directive::Is;
    static const QHash<QByteArray, Is> kinds{
        {"figure", Is::Figure}, {"image", Is::Figure}, {"note", Is::Box}, {"tip", Is::Box}, {"hint", Is::Box}, {"important", Is::Box}, {"warning", Is::Box}, {"caution", Is::Box},
        {"attention", Is::Box}, {"danger", Is::Box}, {"error", Is::Box}, {"seealso", Is::Box}, {"admonition", Is::Box}, {"dropdown", Is::Box}, {"topic", Is::Box}, {"sidebar", Is::Box},
        {"margin", Is::Box}, {"card", Is::Part}, {"grid", Is::Part}, {"grid-item", Is::Part}, {"grid-item-card", Is::Part}, {"tab-set", Is::Part}, {"tab-item", Is::Part}, {"panels", Is::Part},
        {"code-block", Is::Code}, {"code", Is::Code}, {"sourcecode", Is::Code}, {"code-cell", Is::Code}, {"toctree", Is::Nothing}, {"tableofcontents", Is::Nothing},
        {"contents", Is::Nothing}, {"bibliography", Is::Nothing}};
    const auto kind = kinds.constFind(name);
    return kind == kinds.constEnd() ? std::nullopt : std::optional(*kind);
}

/// A note is called so, and what stands behind its name is of its text; others say what they are called.
bool isCalledAsItIs(const QByteArray &name)
{
    static const QList<QByteArray> others{"admonition", "dropdown", "topic", "sidebar", "margin", "card", "grid-item-card", "tab-item"};
    return !others.contains(name);
}

QByteArray nameAsTitle(QByteArray name)
{
    if (name == "seealso")
        return "See also";
    name[0] = char(std::toupper(static_cast<unsigned char>(name[0])));
    return name;
}

QByteArray unquoted(const QByteArray &value)
{
    const bool isQuoted = value.size() > 1 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0];
    return isQuoted ? value.mid(1, value.size() - 2) : value;
}

/// "alt: A garden", whose words may go on in lines that are indented.
void readOption(QHash<QByteArray, QByteArray> &options, const QList<QByteArray> &lines, qsizetype at, qsizetype keyFrom)
{
    const qsizetype colon = lines[at].indexOf(':', keyFrom);
    if (colon < 0)
        return;
    QByteArray value = lines[at].mid(colon + 1).trimmed();
    if (value.size() < 3 && (value.startsWith('>') || value.startsWith('|')))
        value.clear();
    for (qsizetype next = at + 1; next < lines.size() && lines[next].startsWith(' ') && !lines[next].trimmed().isEmpty(); ++next)
        value += ' ' + lines[next].trimmed();
    options.insert(lines[at].mid(keyFrom, colon - keyFrom).trimmed(), unquoted(value.trimmed()));
}

} // namespace

std::optional<Directive> directiveIn(QByteArrayView line)
{
    const char sign = line.isEmpty() ? '\0' : line[0];
    const qsizetype length = sign == '`' || sign == '~' || sign == ':' ? signsAt(line, sign) : 0;
    const QByteArrayView head = line.sliced(length).trimmed();
    const qsizetype end = head.indexOf('}');
    if (length < 3 || length > LongestFence || !head.startsWith('{') || end < 2 || end > 40)
        return std::nullopt;
    const QByteArray name = head.sliced(1, end - 1).toByteArray();
    const auto kind = kindOf(name);
    if (!kind)
        return std::nullopt;
    Directive directive{*kind, sign, length, head.sliced(end + 1).trimmed().toByteArray(), {}};
    if (!isCalledAsItIs(name))
        directive.title = std::exchange(directive.argument, {});
    else if (*kind == Directive::Is::Box)
        directive.title = nameAsTitle(name);
    return directive;
}

bool isEndOf(const Directive &directive, QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    return text.size() >= directive.length && signsAt(text, directive.sign) == text.size();
}

DirectiveText readDirective(const QByteArray &inner)
{
    const QList<QByteArray> lines = inner.split('\n');
    DirectiveText read;
    qsizetype at = 0;
    if (lines[0].trimmed() == "---") {
        for (at = 1; at < lines.size() && lines[at].trimmed() != "---"; ++at) {
            if (!lines[at].startsWith(' '))
                readOption(read.options, lines, at, 0);
        }
        ++at;
    }
    const auto isOption = [](const QByteArray &line) { return line.startsWith(':') && !line.startsWith("::") && line.indexOf(':', 2) > 0; };
    for (; at < lines.size() && isOption(lines[at]); ++at)
        readOption(read.options, lines, at, 1);
    read.text = lines.mid(at).join('\n');
    return read;
}

} // namespace mycel::model
