#include "ui/parts/columnplace.h"

#include <QLabel>
#include <QVBoxLayout>

namespace mycel::ui {

QLabel *textLabel(const QString &text, const char *name, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    QLabel *section = textLabel(text.toUpper(), "section", parent);
    section->setAccessibleName(text);
    section->setContentsMargins(0, 8, 0, 0);
    return section;
}

ColumnPlace::ColumnPlace(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("ground"));
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *all = new QWidget;
    all->setObjectName(QStringLiteral("ground"));
    m_column = new QVBoxLayout(all);
    m_column->setContentsMargins(40, 26, 40, 24);
    m_column->setSpacing(10);
    setWidget(all);
}

QLabel *ColumnPlace::addText(const QString &text, const char *name)
{
    QLabel *label = textLabel(text, name, inside());
    m_column->addWidget(label);
    return label;
}

QLabel *ColumnPlace::addSection(const QString &text)
{
    QLabel *section = sectionLabel(text, inside());
    m_column->addWidget(section);
    return section;
}

} // namespace mycel::ui
