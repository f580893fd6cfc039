#include "ui/discuss/guidechoice.h"

#include "ui/editor/itemfinder.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mycel::ui {

GuideChoice::GuideChoice(model::Commons &commons, QWidget *parent)
    : QFrame(parent)
    , m_commons(commons)
{
    setObjectName(QStringLiteral("notice"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(new QLabel(tr("Into which guide?"), this));
    m_take = new QPushButton(tr("Into this guide"), this);
    m_take->setObjectName(QStringLiteral("main"));
    auto *leave = new QPushButton(tr("Leave it"), this);
    row->addWidget(m_take);
    row->addWidget(leave);
    hide();
    connect(leave, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_take, &QPushButton::clicked, this, [this] {
        hide();
        if (m_item)
            Q_EMIT chosen(m_item->ref, m_section);
    });
}

/// A line for each library: what finds in one finds in that alone.
void GuideChoice::makeLine(const QString &library)
{
    delete m_line;
    m_line = new QLineEdit(this);
    m_line->setAccessibleName(tr("Into which guide?"));
    m_line->setPlaceholderText(tr("A part of its title"));
    static_cast<QHBoxLayout *>(layout())->insertWidget(1, m_line, 1);
    QWidget::setTabOrder(m_line, m_take);
    auto *finder = new ItemFinder(m_commons, library, m_line);
    finder->setKind(model::Kind::Guide);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_item.reset();
        m_take->setEnabled(false);
    });
    connect(m_line, &QLineEdit::returnPressed, m_take, &QPushButton::click);
    connect(finder, &ItemFinder::chosen, this, [this](const model::Item &item) {
        m_item = item;
        m_line->setText(item.title);
        m_take->setEnabled(true);
        m_take->setFocus(Qt::OtherFocusReason);
    });
}

void GuideChoice::ask(const model::NewSection &section)
{
    m_section = section;
    m_item.reset();
    m_take->setEnabled(false);
    makeLine(section.thread.library);
    show();
    m_line->setFocus(Qt::OtherFocusReason);
}

} // namespace mycel::ui
