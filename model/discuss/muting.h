#pragma once
// What somebody does not want to see of the discussions: a person, a thread, a word. It is theirs alone and can be taken back;
// whoever shows or counts what was said asks here first. It hides nothing for anybody else (folding.h does that).

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace mycel::model {

struct ThreadRef;

struct Muted {
    enum class What { Person, Thread, Word };
    What what = What::Person;
    QString library;           ///< empty: in all
    QString value;             ///< a name, a thread's id, a word

    bool operator==(const Muted &) const = default;
};

class Muting {
public:
    Muting() = default;
    explicit Muting(const QList<Muted> &muted);

    [[nodiscard]] bool isEmpty() const { return m_muted.isEmpty(); }
    [[nodiscard]] const QList<Muted> &all() const { return m_muted; }
    [[nodiscard]] QList<Muted> words(const QString &library) const;
    /// What hides the posts of a name, if anything does.
    [[nodiscard]] std::optional<Muted> person(const QString &library, const QString &name) const;
    [[nodiscard]] std::optional<Muted> thread(const ThreadRef &ref) const;
    /// The word that hides a text, in it as it is or as another form of the same; `lang` empty: as it is alone.
    [[nodiscard]] std::optional<Muted> word(const QString &library, const QByteArray &text, const QString &lang = {}) const;

private:
    QList<Muted> m_muted;
};

} // namespace mycel::model
