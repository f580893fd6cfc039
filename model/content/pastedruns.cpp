#include "model/content/pastedruns.h"

#include <QRegularExpression>
#include <QUrl>

namespace mycel::model {

namespace {

constexpr QChar Break = u'\n';

QString escaped(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar letter : text) {
        if (QStringLiteral("\\`*_[]<~|").contains(letter))
            out += u'\\';
        out += letter;
    }
    if (out.endsWith(u'!'))
        out.insert(out.size() - 1, u'\\'); // with a link behind it, it would be a picture
    return out;
}

/// The line does not begin with what would make a heading, a quote or a list of it.
QString plainAtStart(const QString &line)
{
    static const QRegularExpression mark(QStringLiteral("^(#|>|[-+=]|\\d{1,9}(?=[.)]))"));
    const auto match = mark.match(line);
    if (!match.hasMatch())
        return line;
    const bool number = match.captured()[0].isDigit();
    return number ? QString(line).insert(match.capturedEnd(), u'\\') : u'\\' + line;
}

/// http, https and mailto alone; written so that it cannot end the link.
QString targetOf(const QByteArray &link)
{
    const QUrl url(QString::fromUtf8(link).trimmed());
    const QString scheme = url.scheme();
    if (!url.isValid() || (scheme != QLatin1String("http") && scheme != QLatin1String("https") && scheme != QLatin1String("mailto")))
        return {};
    QString target = url.toString(QUrl::FullyEncoded);
    return target.replace(u'(', QStringLiteral("%28")).replace(u')', QStringLiteral("%29")).replace(u'<', QStringLiteral("%3C")).replace(u'>', QStringLiteral("%3E"));
}

QString written(const PastedRun &run)
{
    qsizetype begin = 0, end = run.text.size();
    while (begin < end && run.text[begin].isSpace())
        ++begin;
    while (end > begin && run.text[end - 1].isSpace())
        --end;
    if (begin == end)
        return run.text;
    const QString core = run.text.mid(begin, end - begin);
    const bool asCode = run.code && !core.contains(u'`');
    QString inner = asCode ? u'`' + core + u'`' : escaped(core);
    if (run.italic)
        inner = u'*' + inner + u'*';
    if (run.bold)
        inner = QStringLiteral("**") + inner + QStringLiteral("**");
    if (const QString target = targetOf(run.link); !target.isEmpty())
        inner = QStringLiteral("[%1](%2)").arg(inner, target);
    return run.text.first(begin) + inner + run.text.mid(end);
}

} // namespace

QString markdownOfPlain(const QString &words)
{
    // Nor is "&lt;" a letter in them, or an address a link.
    static const QRegularExpression meant(QStringLiteral("(&|:(?=//)|(?<=\\w)@|(?<=www)\\.)"), QRegularExpression::CaseInsensitiveOption);
    return escaped(words.simplified()).replace(meant, QStringLiteral("\\\\1"));
}

void PastedRuns::add(const PastedRun &run)
{
    m_size += run.text.size();
    if (!m_runs.isEmpty() && m_runs.last().text != Break && m_runs.last().looksLike(run))
        m_runs.last().text += run.text;
    else
        m_runs.append(run);
}

void PastedRuns::breakLine()
{
    m_runs.append({QString(Break)});
    ++m_size;
}

bool PastedRuns::isBlank() const
{
    return std::ranges::all_of(m_runs, [](const PastedRun &run) { return run.text.trimmed().isEmpty(); });
}

QString PastedRuns::take()
{
    QString text;
    for (PastedRun &run : m_runs) {
        if (run.text == Break) {
            text += Break;
            continue;
        }
        static const QRegularExpression space(QStringLiteral("[\\s\\x{a0}]+"));
        run.text.replace(space, QStringLiteral(" "));
        text += written(run);
    }
    m_runs.clear();
    m_size = 0;
    QStringList lines;
    for (const QString &line : text.split(Break)) {
        static const QRegularExpression spaces(QStringLiteral(" {2,}"));
        const QString plain = QString(line).replace(spaces, QStringLiteral(" ")).trimmed();
        if (!plain.isEmpty())
            lines.append(plainAtStart(plain));
    }
    return lines.join(QStringLiteral("\\\n"));
}

} // namespace mycel::model
