#pragma once
// "@name" in what is said, where somebody here is called so: marked in the HTML of a post, which is ours (markdown.h), outside of
// its links and code. Who is meant is nobody's to be told; it is a word that is easier to see.

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace mycel::model {

class Mentions {
public:
    /// `me`: marked more, where it is among the names.
    Mentions(const QStringList &names, const QString &me);
    [[nodiscard]] QByteArray in(const QByteArray &html) const;

private:
    struct Name {
        QString html;   ///< as it stands in a page
        bool isMe = false;
    };
    [[nodiscard]] const Name *at(QStringView text) const;

    QHash<QChar, QList<Name>> m_names; ///< by their first letter, the longest first
};

} // namespace mycel::model
