#pragma once
// Where a link leads that leads out of its library into another one that is here: by an id, by [[a title]] that nothing in its own
// has, by an address of the other's site. Looked for whenever somebody reads and never kept, so that a library which comes or
// goes changes nothing in others.

#include "model/content/links.h"
#include "model/index/index.h"

namespace mycel::model {

/// What a link `k` that leads nowhere names, in SQL: without its brackets and without the part behind #.
inline constexpr const char *NamedByLink = "trim(CASE WHEN instr(k.target, '#') > 0 THEN substr(k.target, 1, instr(k.target, '#') - 1) ELSE k.target END, '[] ')";
/// Whether it leads into another library that is here, in SQL; the libraries are gone through first, for they are few.
std::string leadsElsewhere();

/// What is in a library, for its links.
Paths pathsOf(const Reader &reader, const QString &library);

/// For the links of one page.
class Elsewhere {
public:
    Elsewhere(const Reader &reader, const QString &own) : m_reader(reader), m_own(own) {}

    struct Place {
        QString library;
        Link link;
    };
    /// Of a destination as it is written. Of several libraries that have it, the first by its key.
    std::optional<Place> find(const QByteArray &destination);

private:
    struct Other {
        QString key;
        QStringList hosts;
        std::optional<Paths> paths; ///< when it is asked
    };
    std::vector<Other> &others();
    std::optional<Place> called(const QString &name, const QString &anchor);
    std::optional<Place> onSite(const QByteArray &address);

    const Reader &m_reader;
    QString m_own;
    std::optional<std::vector<Other>> m_others;
    int m_asked = 0;
};

} // namespace mycel::model
