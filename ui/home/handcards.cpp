#include "ui/home/handcards.h"

#include "ui/home/homesection.h"
#include "ui/versions/itemmarks.h"
#include "ui/words/hometext.h"
#include "ui/words/plaintext.h"

namespace mycel::ui {

namespace {
constexpr qsizetype MostCards = 30;
}

HandCards::HandCards(model::Commons &commons, const ItemMarks &marks, const NameOf &nameOf, HomeSection &section, const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_commons(commons)
    , m_marks(marks)
    , m_nameOf(nameOf)
    , m_section(section)
    , m_theme(theme)
{
}

void HandCards::read()
{
    show();
    m_commons.needingCare().then(this, [this](const sync::Result<QList<model::LibraryCare>> &care) {
        if (!care)
            return; // of a data folder in which nothing is yet
        m_care = *care;
        show();
    });
}

HomeCard::Content HandCards::cardOf(const model::Item &item, const QString &facts, const std::function<void()> &chosen) const
{
    return {item.title, words::kindName(item.kind), m_theme.inkOf(item.kind), facts, chosen};
}

void HandCards::show()
{
    QList<HomeCard::Content> cards;
    for (const model::Item &item : m_marks.withTwoVersions())
        cards.append(cardOf(item, words::twoVersionsFacts(m_nameOf(item.ref.library)), [this, item] { Q_EMIT twoVersionsChosen(item); }));
    for (const model::LibraryCare &library : std::as_const(m_care)) {
        const QString name = m_nameOf(library.library);
        for (const model::Care &care : library.items)
            cards.append(cardOf(care.item, words::careFacts(care, name), [this, ref = care.item.ref] { Q_EMIT itemChosen(ref); }));
        if (library.more > 0)
            cards.append({tr("and %n more", nullptr, library.more), tr("Library"), m_theme.guide, words::moreCareFacts(name), [this, key = library.library] { Q_EMIT libraryChosen(key); }});
    }
    m_section.show(cards.first(qMin(cards.size(), MostCards)));
}

} // namespace mycel::ui
