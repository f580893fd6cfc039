#pragma once
// Round buttons that are chosen or not, and the rows that they stand in.

#include "ui/parts/flowlayout.h"

#include <QPushButton>

namespace mycel::ui {

/// Can be chosen; it says its text.
inline QPushButton *choiceChip(const QString &text, QWidget *parent)
{
    auto *chip = new QPushButton(text, parent);
    chip->setObjectName(QStringLiteral("chip"));
    chip->setCheckable(true);
    return chip;
}

/// A row for them that is as wide as what it is in.
inline FlowLayout *chipRow(QWidget *inside, int gap = 6)
{
    auto *row = new FlowLayout(inside, gap);
    row->setContentsMargins(0, 0, 0, 0);
    return row;
}

} // namespace mycel::ui
