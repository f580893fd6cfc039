#include "model/discuss/muting.h"

#include "model/discuss/threadquery.h"
#include "model/index/tokens.h"

#include <algorithm>

namespace mycel::model {

namespace {

QList<QByteArray> wordsOf(const QString &text)
{
    QList<QByteArray> words;
    tokenize(text.toUtf8(), {}, false, [&words](const Token &token) {
        words.append(token.word.toByteArray());
        return true;
    });
    return words;
}

/// Whether the words stand in the text one behind the other.
bool stands(const QList<QByteArray> &words, const QByteArray &text, const QString &lang)
{
    if (words.isEmpty())
        return false;
    QList<qsizetype> begun; // how many words of each run were met
    bool met = false;
    tokenize(text, lang, false, [&](const Token &token) {
        QList<qsizetype> going;
        begun.append(0);
        for (const qsizetype at : std::as_const(begun)) {
            if (token.word != words[at] && (token.stem.isEmpty() || token.stem != words[at]))
                continue;
            met = met || at + 1 == words.size();
            going.append(at + 1);
        }
        begun = going;
        return !met;
    });
    return met;
}

} // namespace

Muting::Muting(const QList<Muted> &muted)
    : m_muted(muted)
{
}

QList<Muted> Muting::words(const QString &library) const
{
    QList<Muted> words;
    std::ranges::copy_if(m_muted, std::back_inserter(words), [&library](const Muted &each) { return each.what == Muted::What::Word && (each.library.isEmpty() || each.library == library); });
    return words;
}

std::optional<Muted> Muting::person(const QString &library, const QString &name) const
{
    const auto found = std::ranges::find_if(m_muted, [&](const Muted &each) { return each.what == Muted::What::Person && each.value == name && (each.library.isEmpty() || each.library == library); });
    return found == m_muted.end() || name.isEmpty() ? std::nullopt : std::optional(*found);
}

std::optional<Muted> Muting::thread(const ThreadRef &ref) const
{
    const Muted it{Muted::What::Thread, ref.library, ref.id};
    return m_muted.contains(it) ? std::optional(it) : std::nullopt;
}

std::optional<Muted> Muting::word(const QString &library, const QByteArray &text, const QString &lang) const
{
    for (const Muted &each : words(library)) {
        if (stands(wordsOf(each.value), text, lang))
            return each;
    }
    return std::nullopt;
}

} // namespace mycel::model
