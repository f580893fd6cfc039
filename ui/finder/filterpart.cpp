#include "ui/finder/filterpart.h"

#include "ui/parts/columnplace.h"

#include <QLabel>
#include <QLocale>

namespace mycel::ui {

FilterPart::FilterPart(const QString &heading, QWidget *parent)
    : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_column->addWidget(sectionLabel(heading, this));
}

void FilterPart::sayCount(QAbstractButton *choice, const QString &name, int count)
{
    choice->setText(QStringLiteral("%1  %2").arg(name, QLocale().toString(count)));
    choice->setAccessibleName(name);
    choice->setAccessibleDescription(tr("%n offer(s)", nullptr, count));
}

} // namespace mycel::ui
