#include "model/content/markuptag.h"

#include <algorithm>

namespace mycel::model {

namespace {

constexpr qsizetype LongestTag = 4000;
constexpr int DeepestBraces = 8; ///< so that tags in tags without an end are not read again and again

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isNamePart(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// useBaseUrl("/a.png") says a text, {display: "block"} and ["a", "b"] do not.
QByteArray textIn(QByteArrayView script)
{
    const QByteArrayView plain = script.trimmed();
    return plain.startsWith('{') || plain.startsWith('[') || plain.startsWith('<') || plain.startsWith('(') ? QByteArray() : quotedIn(plain).toByteArray();
}

class TagReader {
public:
    explicit TagReader(QByteArrayView text) : m_text(text.first(qMin(text.size(), LongestTag))) {}

    std::optional<MarkupTag> read()
    {
        if (next() != '<')
            return std::nullopt;
        ++m_at;
        m_tag.isClosing = next() == '/';
        m_at += m_tag.isClosing ? 1 : 0;
        if (!isLetter(next()))
            return std::nullopt;
        m_tag.name = name({});
        for (;;) {
            const bool isApart = skipSpace();
            m_tag.isEmpty = next() == '/';
            m_at += m_tag.isEmpty ? 1 : 0;
            if (next() == '>') {
                m_tag.length = m_at + 1;
                return m_tag;
            }
            if (m_tag.isEmpty || !isApart || !attribute())
                return std::nullopt;
        }
    }

private:
    [[nodiscard]] char next() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    QByteArray name(QByteArrayView othersToo)
    {
        const qsizetype from = m_at;
        while (isNamePart(next()) || (next() && othersToo.contains(next())))
            ++m_at;
        return m_text.sliced(from, m_at - from).toByteArray();
    }

    bool skipSpace()
    {
        const qsizetype from = m_at;
        while (isSpace(next()))
            ++m_at;
        return m_at > from;
    }

    bool attribute()
    {
        MarkupTag::Attribute said;
        if (next() == '{') // {...props}
            return script(said);
        said.name = name(":@");
        if (said.name.isEmpty())
            return false;
        if (next() == '=') {
            ++m_at;
            if (!(next() == '{' ? script(said) : next() == '"' || next() == '\'' ? quoted(said) : bare(said)))
                return false;
        }
        m_tag.attributes.append(said);
        return true;
    }

    bool quoted(MarkupTag::Attribute &said)
    {
        const qsizetype end = m_text.indexOf(next(), m_at + 1);
        if (end < 0)
            return false;
        said.value = m_text.sliced(m_at + 1, end - m_at - 1).toByteArray();
        m_at = end + 1;
        return true;
    }

    bool bare(MarkupTag::Attribute &said)
    {
        const qsizetype from = m_at;
        while (next() && !isSpace(next()) && !QByteArrayView("\"'=<>`").contains(next()) && !m_text.sliced(m_at).startsWith("/>"))
            ++m_at;
        said.value = m_text.sliced(from, m_at - from).toByteArray();
        return m_at > from;
    }

    bool script(MarkupTag::Attribute &said)
    {
        const qsizetype from = m_at + 1;
        int depth = 0;
        for (char quote = 0; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (quote)
                quote = c == quote ? '\0' : quote;
            else if (c == '"' || c == '\'' || c == '`')
                quote = c;
            else if (c == '{' && ++depth > DeepestBraces)
                return false;
            else if (c == '}' && --depth == 0)
                break;
        }
        if (m_at >= m_text.size())
            return false;
        said.script = m_text.sliced(from, m_at - from).toByteArray();
        said.value = textIn(said.script);
        ++m_at;
        return true;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    MarkupTag m_tag;
};

} // namespace

QByteArray MarkupTag::value(std::initializer_list<const char *> names) const
{
    for (const char *each : names) {
        if (const Attribute *said = attribute(each); said && !said->value.isEmpty())
            return said->value;
    }
    return {};
}

const MarkupTag::Attribute *MarkupTag::attribute(const char *wanted) const
{
    const auto found = std::ranges::find(attributes, QByteArrayView(wanted), &Attribute::name);
    return found == attributes.end() ? nullptr : &*found;
}

bool MarkupTag::isComponent() const
{
    return isComponentName(name);
}

bool MarkupTag::hasScript() const
{
    return std::ranges::any_of(attributes, [](const Attribute &each) { return !each.script.isEmpty(); });
}

QByteArray MarkupTag::plain() const
{
    QByteArray tag = (isClosing ? "</" : "<") + name;
    for (const Attribute &each : attributes) {
        if (!each.value.isEmpty())
            tag += ' ' + each.name + "=\"" + asAttribute(each.value) + '"';
        else if (each.script.isEmpty())
            tag += ' ' + each.name;
    }
    return tag + (isEmpty ? " />" : ">");
}

std::optional<MarkupTag> markupTagAt(QByteArrayView text)
{
    return TagReader(text).read();
}

bool isComponentName(QByteArrayView name)
{
    const bool isCapital = !name.isEmpty() && name[0] >= 'A' && name[0] <= 'Z';
    return isCapital && std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; }) && name != "Br" && name != "Hr" && name != "Img";
}

QByteArray asAttribute(QByteArray value)
{
    return value.replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;");
}

QByteArrayView quotedIn(QByteArrayView text)
{
    const auto isMark = [](char c) { return c == '"' || c == '\'' || c == '`'; };
    const auto *open = std::ranges::find_if(text, isMark);
    if (open == text.end())
        return {};
    const QByteArrayView inner = text.sliced(open - text.begin() + 1);
    const qsizetype end = inner.indexOf(*open);
    return end < 0 ? inner.trimmed() : inner.first(end);
}

} // namespace mycel::model
