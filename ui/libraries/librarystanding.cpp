#include "ui/libraries/librarystanding.h"

#include "ui/libraries/lossboxes.h"
#include "ui/parts/choicebox.h"
#include "ui/words/errortext.h"
#include "ui/words/plaintext.h"
#include "ui/words/waystext.h"

#include <QVBoxLayout>

namespace mycel::ui {

LibraryStanding::LibraryStanding(model::Commons &commons, Libraries &libraries, QWidget *parent)
    : QWidget(parent)
    , m_known(libraries)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
    m_history = new ChoiceBox(this);
    m_suggestions = new ChoiceBox(this);
    m_column->addWidget(m_history);
    m_column->addWidget(m_suggestions);
    m_losses = new LossBoxes(commons, libraries, this);
    m_column->addWidget(m_losses);
    connect(m_losses, &LossBoxes::troubled, this, &LibraryStanding::troubled);
}

void LibraryStanding::open(const QString &key)
{
    m_key = key;
    showHistory({});
    showSuggestions(0);
    m_losses->open({key}, false);
}

void LibraryStanding::showHistory(const std::optional<sync::Error> &error)
{
    if (!error || !sync::asksWhoseHistory(*error)) {
        m_history->hide();
        m_told.clear();
        return;
    }
    const auto keep = [this](sync::Keep whose) { return [this, whose] { m_known.settle(m_key, whose); }; };
    QStringList more;
    QList<NoticeBar::Choice> choices;
    if (const QString place = m_known.placeOf(m_key); m_known.find(m_key) && place != m_known.find(m_key)->address)
        more.append(words::harmless(place));
    if (error->why == "unrelated") {
        more.append(tr("It can be added beside this one; nothing of either is lost."));
        choices.append({tr("Add it as a separate library"), [this] { m_known.addSeparately(m_key); }});
    } else if (error->why == "emptied") {
        more.append(tr("If nobody meant that, what is here can be put there again."));
        choices.append({tr("Put ours there again"), keep(sync::Keep::Ours)});
    } else {
        if (const auto *report = m_known.report(m_key); report && report->rewriting)
            more.append(words::rewritingText(*report->rewriting));
        more.append(tr("Keep ours: what is here goes on, together with what is new there, and everybody gets it again."));
        more.append(tr("Take theirs: what they have takes its place, what you have not shared yet is published again upon it, and what was here is kept on this computer."));
        choices.append({tr("Keep ours"), keep(sync::Keep::Ours)});
        choices.append({tr("Take theirs"), keep(sync::Keep::Theirs)});
    }
    const QString sentence = words::textOf(*error).sentence, told = sentence + more.join(u'\n');
    if (told != std::exchange(m_told, told))
        m_history->say(sentence, more.join(u'\n'), choices);
}

void LibraryStanding::showSuggestions(int edits)
{
    if (edits == std::exchange(m_suggested, edits))
        return;
    if (edits == 0) {
        m_suggestions->hide();
        return;
    }
    m_suggestions->say(words::suggestionsText(edits), tr("They stay here, and the library goes on receiving. Somebody who may publish can take them in from a file."), {{tr("Send them as a file…"), [this] { Q_EMIT sendAsked(); }}}, true);
}

} // namespace mycel::ui
