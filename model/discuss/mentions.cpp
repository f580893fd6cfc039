#include "model/discuss/mentions.h"

#include <algorithm>

namespace mycel::model {

namespace {

bool isOfAWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// How deep a tag leads into what holds no mentions: links and code.
int stepOf(QStringView tag)
{
    const bool closes = tag.startsWith(u'/');
    QStringView name = closes ? tag.sliced(1) : tag;
    qsizetype end = 0;
    while (end < name.size() && name[end].isLetterOrNumber())
        ++end;
    name = name.first(end);
    const bool holdsNone = name == QLatin1String("a") || name == QLatin1String("code") || name == QLatin1String("pre");
    return !holdsNone ? 0 : closes ? -1 : 1;
}

} // namespace

Mentions::Mentions(const QStringList &names, const QString &me)
{
    for (const QString &name : names) {
        if (!name.isEmpty())
            m_names[name.at(0).toCaseFolded()].append({name.toHtmlEscaped(), name == me});
    }
    for (QList<Name> &alike : m_names)
        std::ranges::stable_sort(alike, std::ranges::greater(), [](const Name &name) { return name.html.size(); });
}

const Mentions::Name *Mentions::at(QStringView text) const
{
    const auto alike = text.isEmpty() ? m_names.end() : m_names.find(text[0].toCaseFolded());
    if (alike == m_names.end())
        return nullptr;
    const auto name = std::ranges::find_if(*alike, [text](const Name &each) {
        return text.startsWith(each.html, Qt::CaseInsensitive) && (text.size() == each.html.size() || !isOfAWord(text[each.html.size()]));
    });
    return name == alike->end() ? nullptr : &*name;
}

QByteArray Mentions::in(const QByteArray &html) const
{
    if (m_names.isEmpty() || !html.contains('@'))
        return html;
    const QString text = QString::fromUtf8(html);
    QString marked;
    marked.reserve(text.size() + text.size() / 8);
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'<') {
            const qsizetype end = text.indexOf(u'>', i);
            if (end < 0)
                return html; // no HTML of ours
            depth = qMax(0, depth + stepOf(QStringView(text).sliced(i + 1, end - i - 1)));
            marked += QStringView(text).sliced(i, end - i + 1);
            i = end;
            continue;
        }
        const Name *name = c == u'@' && depth == 0 && (i == 0 || !isOfAWord(text[i - 1])) ? at(QStringView(text).sliced(i + 1)) : nullptr;
        if (!name) {
            marked += c;
            continue;
        }
        marked += name->isMe ? QStringLiteral("<span class=\"mention me\">") : QStringLiteral("<span class=\"mention\">");
        marked += QStringView(text).sliced(i, name->html.size() + 1);
        marked += QStringLiteral("</span>");
        i += name->html.size();
    }
    return marked.toUtf8();
}

} // namespace mycel::model
