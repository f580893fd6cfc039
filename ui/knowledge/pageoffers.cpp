// What is done about the page of an offer: by those who take part, and by those who offer it.
#include "ui/knowledge/knowledgeplace.h"

#include "model/finder/finder.h"
#include "ui/knowledge/itemdeeds.h"
#include "ui/knowledge/pagerow.h"
#include "ui/knowledge/sidepanel.h"
#include "ui/knowledge/sourceof.h"
#include "ui/parts/noticebar.h"

namespace mycel::ui {

namespace {

QString saidOf(model::Tending how)
{
    switch (how) {
    case model::Tending::Confirm: return KnowledgePlace::tr("It is confirmed: it still stands.");
    case model::Tending::Fill: return KnowledgePlace::tr("It is marked: enough people for now.");
    case model::Tending::Cancel: return KnowledgePlace::tr("It is marked as cancelled.");
    case model::Tending::OpenAgain: return KnowledgePlace::tr("It is open again.");
    }
    return {};
}

} // namespace

void KnowledgePlace::connectOffers()
{
    connect(m_panel, &SidePanel::outsideAsked, m_notice, &NoticeBar::askOutside);
    connect(m_panel, &SidePanel::calendarAsked, this, [this](const model::ItemRef &ref) { Q_EMIT calendarFileAsked({ref}); });
    connect(m_panel, &SidePanel::debriefAsked, this, &KnowledgePlace::debriefAsked);
    connect(m_panel, &SidePanel::troubled, this, &KnowledgePlace::troubled);
    connect(m_row, &PageRow::tendingAsked, this, [this](model::Tending how) {
        const model::ItemRef source = sourceOf(*m_page).ref; // where it says what it is
        m_deeds->carryOut(source, m_commons.finder().tend(source, how), saidOf(how));
    });
    connect(m_row, &PageRow::repetitionAsked, this, [this] { Q_EMIT repetitionAsked(sourceOf(*m_page).ref); });
}

} // namespace mycel::ui
