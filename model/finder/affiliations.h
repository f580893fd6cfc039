#pragma once
// Whose an offer is: the groups and campaigns of all libraries, by all that an offer, or somebody who looks, may call them. An id
// means the same everywhere; a path only within its library, where two may have groups/local.

#include "model/content/item.h"

#include <QHash>

namespace mycel::model {

class Affiliations {
public:
    /// Several translations of one are one, which is named after the first. `isBest`: its title is in the language that its reader likes best.
    void add(const Item &item, bool isBest);

    /// The one name of what an offer of this library calls so; a path that leads nowhere is one of that library all the same, and what
    /// is no path is as it is written.
    [[nodiscard]] QString identityOf(const QString &library, const QString &reference);
    /// The same of what somebody looks for, in whichever library it is; what is unknown is as it is written.
    [[nodiscard]] QStringList identitiesOf(const QString &reference) const;
    /// By identity.
    [[nodiscard]] const QHash<QString, QString> &titles() const { return m_titles; }

private:
    QHash<QString, QHash<QString, QString>> m_called; ///< by what it is called, and the library
    QHash<QString, QString> m_ofIds;
    QHash<QString, QString> m_titles;
};

} // namespace mycel::model
