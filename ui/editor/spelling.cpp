#include "ui/editor/spelling.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

#include <nuspell/dictionary.hxx>

namespace mycel::ui {

namespace {

constexpr int MostSuggestions = 7;
constexpr qint64 MostOwnBytes = 1 << 20;

QStringList dictionaryFolders()
{
    const QString asked = qEnvironmentVariable("DICPATH"); // as hunspell has it
    if (!asked.isEmpty())
        return asked.split(QDir::listSeparator());
    return QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("hunspell"), QStandardPaths::LocateDirectory)
        + QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("myspell/dicts"), QStandardPaths::LocateDirectory);
}

QSet<QString> wordsIn(const QString &name)
{
    QFile file(name);
    QSet<QString> words;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.read(MostOwnBytes).split('\n')) {
            if (!line.isEmpty())
                words.insert(QString::fromUtf8(line));
        }
    }
    return words;
}

} // namespace

QString dictionaryFor(const QString &lang, const QStringList &folders)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z0-9-]{2,35}$")); // an item may call its language anything
    if (!tag.match(lang).hasMatch())
        return {};
    const QString name = QString(lang).replace(u'-', u'_');
    for (const QString &pattern : {name, name.section(u'_', 0, 0), name.section(u'_', 0, 0) + QStringLiteral("_*")}) {
        for (const QString &folder : folders) {
            const QStringList found = QDir(folder).entryList({pattern + QStringLiteral(".aff")}, QDir::Files, QDir::Name);
            if (!found.isEmpty())
                return folder + u'/' + found.first();
        }
    }
    return {};
}

Spelling::Spelling(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_words(folder + QStringLiteral("/words"))
{
}

void Spelling::choose(const QString &lang)
{
    if (lang == m_lang)
        return;
    m_lang = lang;
    m_dictionary.reset();
    m_lane.run([lang, words = m_words]() -> sync::Result<Read> {
        const QString found = dictionaryFor(lang, dictionaryFolders());
        if (found.isEmpty())
            return Read();
        auto dictionary = std::make_shared<nuspell::Dictionary>();
        dictionary->load_aff_dic(found.toStdString());
        return Read{dictionary, wordsIn(words)};
    }).then(this, [this, lang](const sync::Result<Read> &read) {
        if (lang != m_lang)
            return; // another one was chosen
        m_dictionary = read ? read->dictionary : nullptr; // a broken dictionary is none
        m_own = read ? read->own : QSet<QString>();
        Q_EMIT changed();
    });
}

bool Spelling::isRight(const QString &word) const
{
    return !m_dictionary || m_own.contains(word) || m_dictionary->spell(QString(word).replace(u'’', u'\'').toStdString());
}

void Spelling::suggest(const QString &word, const std::function<void(const QStringList &)> &answer)
{
    m_lane.run([dictionary = m_dictionary, word]() -> sync::Result<QStringList> {
        std::vector<std::string> found;
        if (dictionary)
            dictionary->suggest(word.toStdString(), found);
        QStringList words;
        for (size_t i = 0; i < found.size() && words.size() < MostSuggestions; ++i)
            words.append(QString::fromStdString(found[i]));
        return words;
    }).then(this, [answer](const sync::Result<QStringList> &words) { answer(words.value_or(QStringList())); });
}

void Spelling::leaveAlone(const QString &word)
{
    m_own.insert(word);
    Q_EMIT changed();
    m_lane.run([name = m_words, word]() -> sync::Result<void> {
        QSet<QString> words = wordsIn(name);
        words.insert(word);
        QSaveFile file(name);
        if (!file.open(QIODevice::WriteOnly))
            return sync::fail(sync::Error::Kind::Full, "disk");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        for (const QString &each : words)
            file.write(each.toUtf8() + '\n');
        return file.commit() ? sync::Result<void>() : sync::fail(sync::Error::Kind::Full, "disk");
    }).then(this, [this](const sync::Result<void> &kept) {
        if (!kept)
            Q_EMIT troubled(kept.error());
    });
}

} // namespace mycel::ui
