#include "ui/finder/filterpart.h"

#include "ui/parts/columnplace.h"

#include <QLabel>

namespace mycel::ui {

FilterPart::FilterPart(const QString &heading, QWidget *parent)
    : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_column->addWidget(sectionLabel(heading, this));
}

} // namespace mycel::ui
