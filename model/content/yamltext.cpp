#include "model/content/yamltext.h"

namespace mycel::model {

namespace {

bool isPlainLetter(QChar letter, bool inBrackets)
{
    if (letter.isLetterOrNumber() || letter.isSurrogate() || letter.isMark())
        return true;
    return QStringView(u" -_./()'+?!:;%&@*=~–—…’“”«»").contains(letter) || (!inBrackets && letter == u',');
}

/// Whether the text reads back as itself without quotes.
bool isPlain(const QString &text, bool inBrackets)
{
    if (text.isEmpty() || text != text.trimmed() || text == QLatin1String("~") || text == QLatin1String("null"))
        return false;
    if (!text.front().isLetterOrNumber() && !text.front().isHighSurrogate() && text.front() != u'(')
        return false;
    if (text.back() == u':' || text.contains(QLatin1String(": ")) || text.contains(QLatin1String(" #")))
        return false;
    if (inBrackets && (text.contains(u':') || text.contains(u'?')))
        return false;
    return std::ranges::all_of(text, [inBrackets](QChar letter) { return isPlainLetter(letter, inBrackets); });
}

/// A letter within double quotes.
QByteArray escaped(char32_t letter)
{
    switch (letter) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\t': return "\\t";
    case '\r': return "\\r";
    default: break;
    }
    const bool shown = (letter >= 0x20 && letter < 0x7f) || (letter >= 0xa0 && letter != 0x2028 && letter != 0x2029 && letter != 0xfeff && letter != 0xfffe && letter != 0xffff);
    if (shown)
        return QString::fromUcs4(&letter, 1).toUtf8();
    return "\\u" + QByteArray::number(uint(letter), 16).rightJustified(4, '0');
}

/// Whether a text of several lines can stand as they are, under a "|-".
bool isLiteral(const QString &text)
{
    if (!text.contains(u'\n') || text.startsWith(u' ') || text.startsWith(u'\n') || text.startsWith(u'\t') || text.endsWith(u'\n'))
        return false;
    return std::ranges::none_of(text, [](QChar letter) {
        const ushort code = letter.unicode();
        const bool isControl = (code < 0x20 && letter != u'\n') || (code >= 0x7f && code < 0xa0), isNoLetter = code == 0xfeff || code >= 0xfffe;
        return isControl || isNoLetter || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator || letter.isSurrogate();
    });
}

QByteArray scalar(const QString &text, bool inBrackets)
{
    return isPlain(text, inBrackets) ? text.toUtf8() : yamlQuoted(text);
}

bool isScalar(const Value &value)
{
    return value.isNone() || std::holds_alternative<QString>(value.is);
}

QString textIn(const Value &value)
{
    const auto *text = std::get_if<QString>(&value.is);
    return text ? *text : QString();
}

QByteArray bracketed(const Value &value)
{
    if (isScalar(value))
        return value.isNone() ? QByteArray("null") : scalar(textIn(value), true);
    QByteArrayList parts;
    if (std::holds_alternative<Value::List>(value.is)) {
        for (const Value &item : value.list())
            parts += bracketed(item);
        return '[' + parts.join(", ") + ']';
    }
    for (const auto &[key, inner] : value.map())
        parts += scalar(key, true) + ": " + bracketed(inner);
    return '{' + parts.join(", ") + '}';
}

QByteArray mapLines(const Value::Map &map, int indent, bool firstIsIndented, Lines how)
{
    QByteArrayList lines;
    for (const auto &[key, value] : map)
        lines += (lines.isEmpty() && !firstIsIndented ? QByteArray() : QByteArray(indent, ' ')) + yamlKey(key) + ':' + yamlBehindKey(value, indent + 2, how);
    return lines.join('\n');
}

} // namespace

QByteArray yamlQuoted(const QString &text)
{
    QByteArray bytes = "\"";
    for (const char32_t letter : text.toUcs4())
        bytes += escaped(letter);
    return bytes + '"';
}

QByteArray yamlKey(const QString &key)
{
    return scalar(key, true);
}

QByteArray yamlOnOneLine(const Value &value)
{
    return isScalar(value) ? (value.isNone() ? QByteArray() : scalar(textIn(value), false)) : bracketed(value);
}

QByteArray yamlBehindKey(const Value &value, int indent, Lines how)
{
    if (value.isNone())
        return {};
    if (const auto *text = std::get_if<QString>(&value.is); text && how == Lines::Many && isLiteral(*text)) {
        QByteArray lines = " |-";
        for (const QString &line : text->split(u'\n'))
            lines += '\n' + (line.isEmpty() ? QByteArray() : QByteArray(indent, ' ') + line.toUtf8());
        return lines;
    }
    const auto *list = std::get_if<Value::List>(&value.is);
    const auto *map = std::get_if<Value::Map>(&value.is);
    const bool deep = (list && std::ranges::any_of(*list, [](const Value &item) { return !isScalar(item); })) || (map && !map->isEmpty());
    if (!deep)
        return ' ' + yamlOnOneLine(value);
    if (map)
        return '\n' + mapLines(*map, indent, true, how);
    QByteArray lines;
    for (const Value &item : *list)
        lines += '\n' + QByteArray(indent, ' ') + '-' + yamlBehindDash(item, indent + 2, how);
    return lines;
}

QByteArray yamlBehindDash(const Value &value, int indent, Lines how)
{
    const auto *map = std::get_if<Value::Map>(&value.is);
    return map && !map->isEmpty() ? ' ' + mapLines(*map, indent, false, how) : yamlBehindKey(value, indent, how);
}

} // namespace mycel::model
