#pragma once
// Whether a word is spelt as the dictionaries that are installed on this computer know it, and what it may have been meant to
// be. A language without a dictionary has no wrong words. Words that somebody wants left alone are kept in the data folder and
// nowhere else.

#include "sync/lane.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace nuspell {
inline namespace v5 {
class Dictionary;
}
}

namespace mycel::ui {

class Spelling : public QObject {
    Q_OBJECT
public:
    /// `folder`: where the words are kept.
    Spelling(const QString &folder, QObject *parent);
    ~Spelling() override { blockSignals(true); } ///< what is still being read is for nobody

    /// From now on words are of this language (BCP 47); `changed` tells when its dictionary is read.
    void choose(const QString &lang);
    [[nodiscard]] bool hasDictionary() const { return m_dictionary != nullptr; }
    [[nodiscard]] bool isRight(const QString &word) const;
    /// The best first; on a thread of its own, for it takes long.
    void suggest(const QString &word, const std::function<void(const QStringList &words)> &answer);
    void leaveAlone(const QString &word);

Q_SIGNALS:
    void changed();
    void troubled(const mycel::sync::Error &error);

private:
    using Dictionary = std::shared_ptr<const nuspell::Dictionary>;
    struct Read {
        Dictionary dictionary;
        QSet<QString> own;
    };
    QString m_words; ///< the file
    QString m_lang;
    Dictionary m_dictionary;
    QSet<QString> m_own;
    sync::Lane m_lane{QStringLiteral("spelling")};
};

/// Of the dictionaries in these folders the one for a language, by its ".aff"; empty where there is none.
QString dictionaryFor(const QString &lang, const QStringList &folders);

} // namespace mycel::ui
