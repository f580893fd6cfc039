#include "tests/house/sources.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace mycel::house {

namespace {

/// Blanks comments and what is inside of quotes; line ends stay, so that line numbers do.
QString codeOf(const QString &text)
{
    static const QRegularExpression part(QStringLiteral("//[^\\n]*|/\\*.*?\\*/|R\"\\((.*?)\\)\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\\\n]|\\\\.)'"),
                                         QRegularExpression::DotMatchesEverythingOption);
    QString code = text;
    for (auto at = part.globalMatch(text); at.hasNext();) {
        const auto match = at.next();
        const bool quoted = match.capturedView().startsWith(u'"');
        for (qsizetype i = match.capturedStart() + quoted; i < match.capturedEnd() - quoted; ++i) {
            if (code[i] != u'\n')
                code[i] = u' ';
        }
    }
    return code;
}

QStringList includesOf(const QString &text)
{
    static const QRegularExpression line(QStringLiteral("^#include [<\"]([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
    QStringList includes;
    for (auto at = line.globalMatch(text); at.hasNext();)
        includes.append(at.next().captured(1));
    return includes;
}

} // namespace

bool Source::isBelow(const QStringList &folders) const
{
    for (const QString &folder : folders) {
        if (path == folder || path.startsWith(folder + u'/'))
            return true;
    }
    return false;
}

QList<Source> sourcesBelow(const QStringList &folders)
{
    const QDir root(QStringLiteral(MYCEL_SOURCE_DIR));
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator files(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(root.relativeFilePath(files.next()));
    }
    paths.sort();
    QList<Source> sources;
    for (const QString &path : paths) {
        QFile file(root.filePath(path));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        sources.append({path, text, codeOf(text), includesOf(text)});
    }
    return sources;
}

} // namespace mycel::house
