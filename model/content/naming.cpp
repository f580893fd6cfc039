#include "model/content/naming.h"

#include <QRandomGenerator>

namespace mycel::model {

namespace {

constexpr qsizetype LongestSlug = 80; ///< bytes
constexpr qsizetype RoomForNumber = 4;

QString randomText(QLatin1StringView letters, int size)
{
    QString text;
    for (int i = 0; i < size; ++i)
        text += letters[QRandomGenerator::system()->bounded(int(letters.size()))];
    return text;
}

/// Letters that Unicode does not take apart into a plain one and a mark.
QString plainLetters(QChar letter)
{
    switch (letter.unicode()) {
    case u'ß': return QStringLiteral("ss");
    case u'æ': return QStringLiteral("ae");
    case u'œ': return QStringLiteral("oe");
    case u'ø': return QStringLiteral("o");
    case u'đ': return QStringLiteral("d");
    case u'ł': return QStringLiteral("l");
    case u'ı': return QStringLiteral("i");
    case u'þ': return QStringLiteral("th");
    case u'ð': return QStringLiteral("d");
    default: return letter;
    }
}

/// Whether a mark may go without changing what is read: those on Latin, Greek and Cyrillic letters.
bool isAccent(QChar mark)
{
    return mark.unicode() >= 0x300 && mark.unicode() < 0x370;
}

} // namespace

QString freshItemId()
{
    return randomText(QLatin1StringView("0123456789ABCDEFGHJKMNPQRSTVWXYZ"), 26);
}

QString freshLibraryKey()
{
    return randomText(QLatin1StringView("0123456789abcdefghjkmnpqrstvwxyz"), 16);
}

QByteArray slugOf(const QString &title)
{
    QString slug;
    for (const QChar letter : title.toLower().normalized(QString::NormalizationForm_D)) {
        if (isAccent(letter))
            continue;
        if (letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate())
            slug += plainLetters(letter);
        else if (!slug.endsWith(u'-') && letter != u'\'' && letter != u'’')
            slug += u'-';
    }
    slug = slug.normalized(QString::NormalizationForm_C);
    while (slug.startsWith(u'-'))
        slug.remove(0, 1);
    QByteArray bytes = slug.toUtf8();
    while (bytes.size() > LongestSlug - RoomForNumber) {
        // At the last whole word that fits or, where there is none, at the last whole letter.
        const qsizetype word = slug.lastIndexOf(u'-');
        slug.truncate(word > 0 && word < slug.size() - 1 ? word : slug.size() - (slug.back().isLowSurrogate() ? 2 : 1));
        bytes = slug.toUtf8();
    }
    while (bytes.endsWith('-'))
        bytes.chop(1);
    return bytes.isEmpty() ? QByteArray("item") : bytes;
}

QByteArray newItemPath(Kind kind, const QString &title, const std::function<bool(const QByteArray &)> &isTaken)
{
    return itemPathIn(QByteArray(folderOf(kind).data(), folderOf(kind).size()) + '/', title, isTaken);
}

QByteArray itemPathIn(const QByteArray &parent, const QString &title, const std::function<bool(const QByteArray &)> &isTaken)
{
    const QByteArray stem = parent + slugOf(title);
    QByteArray folder = stem;
    for (int number = 2; isTaken(folder); ++number)
        folder = stem + '-' + QByteArray::number(number);
    return folder + "/index.md";
}

} // namespace mycel::model
