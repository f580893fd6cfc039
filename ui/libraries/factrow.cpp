#include "ui/libraries/factrow.h"

#include "ui/parts/columnplace.h"
#include "ui/words/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace mycel::ui {

namespace {

constexpr int LongestName = 80;

QVBoxLayout *cellColumn(QWidget *cell)
{
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    return column;
}

} // namespace

FactRow::FactRow(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("box"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // its cells end in what stretches
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(14, 9, 14, 10);
    m_row->setSpacing(12);
    m_row->addWidget(makeNameCell(), 1);
}

QWidget *FactRow::makeNameCell()
{
    auto *cell = new QWidget(this);
    auto *column = cellColumn(cell);
    column->addWidget(textLabel(tr("You are"), "small", cell));
    m_name = new QPushButton(cell);
    m_name->setObjectName(QStringLiteral("fact"));
    m_name->setToolTip(tr("Choose the name that others see in this library"));
    m_line = new QLineEdit(cell);
    m_line->setMaxLength(LongestName);
    m_line->setAccessibleName(tr("Your name in it"));
    m_line->setPlaceholderText(tr("a name, or none"));
    column->addWidget(m_name, 0, Qt::AlignLeading);
    column->addWidget(m_line);
    column->addStretch();
    connect(m_name, &QPushButton::clicked, this, [this] { edit(true); });
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (m_line->isHidden())
            return;
        const QString name = m_line->text().simplified();
        edit(false);
        if (name != m_chosen)
            Q_EMIT nameChosen(name);
    });
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), m_line, nullptr, nullptr, Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, [this] { edit(false); });
    setName({});
    edit(false);
    return cell;
}

void FactRow::edit(bool editing)
{
    const bool hadFocus = m_line->hasFocus();
    m_line->setText(m_chosen);
    m_line->setVisible(editing);
    m_name->setVisible(!editing);
    if (editing) {
        m_line->setFocus();
        m_line->selectAll();
    } else if (hadFocus) {
        m_name->setFocus();
    }
}

void FactRow::setName(const QString &name)
{
    m_chosen = name;
    const QString shown = name.isEmpty() ? tr("nobody in particular") : words::harmless(name);
    m_name->setText(shown);
    m_name->setAccessibleName(tr("You are: %1. Choose another name").arg(shown));
}

void FactRow::show(const QStringList &facts)
{
    if (facts == m_shown)
        return;
    m_shown = facts;
    qDeleteAll(m_cells);
    m_cells.clear();
    for (qsizetype i = 0; i + 1 < facts.size(); i += 2) {
        auto *cell = new QWidget(this);
        auto *column = cellColumn(cell);
        QLabel *value = textLabel(facts[i + 1], "plain", cell);
        value->setAccessibleName(QStringLiteral("%1: %2").arg(facts[i], facts[i + 1]));
        column->addWidget(textLabel(facts[i], "small", cell));
        column->addWidget(value);
        column->addStretch();
        m_row->insertWidget(int(m_cells.size()), cell, 1);
        m_cells.append(cell);
        cell->show();
    }
}

} // namespace mycel::ui
