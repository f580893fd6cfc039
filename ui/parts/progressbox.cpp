#include "ui/parts/progressbox.h"

#include "ui/parts/columnplace.h"
#include "ui/words/statetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

namespace mycel::ui {

namespace {
constexpr int Whole = 1000;
}

ProgressBox::ProgressBox(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("box"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    m_says = textLabel({}, "plain", this);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_row = new QHBoxLayout;
    m_row->addWidget(m_says, 1);
    column->addLayout(m_row);
    column->addWidget(m_bar);
    hide();
}

void ProgressBox::show(const sync::State &state)
{
    const auto &[stage, done, total, bytes] = state.progress;
    m_bar->setRange(0, total > 0 ? Whole : 0);
    m_bar->setValue(total > 0 ? int(done * Whole / total) : 0);
    m_says->setText(words::progressText(state));
    setVisible(true);
}

void ProgressBox::addButton(QWidget *button)
{
    m_row->addWidget(button);
}

} // namespace mycel::ui
