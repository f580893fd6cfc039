#include "ui/versions/newsstrip.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

NewsStrip::NewsStrip(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("news"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(32, 4, 16, 4);
    m_column->setSpacing(0);
    hide();
}

void NewsStrip::clear()
{
    for (QWidget *line : std::as_const(m_lines))
        line->deleteLater();
    m_lines.clear();
    hide();
}

void NewsStrip::say(const QString &name, const QString &sentence, const QList<Way> &ways)
{
    if (QWidget *before = m_lines.take(name))
        before->deleteLater();
    if (!sentence.isEmpty()) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        auto *says = new QLabel(sentence, line);
        says->setTextFormat(Qt::PlainText); // it names headings and people
        says->setWordWrap(true);
        says->setAccessibleName(sentence);
        row->addWidget(says, 1);
        for (const Way &way : ways) {
            auto *button = new QPushButton(way.text, line);
            button->setObjectName(QStringLiteral("quiet"));
            button->setAccessibleName(way.text);
            button->setAccessibleDescription(sentence);
            connect(button, &QPushButton::clicked, this, way.taken);
            row->addWidget(button);
        }
        m_column->addWidget(line);
        m_lines.insert(name, line);
    }
    setVisible(!m_lines.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

} // namespace mycel::ui
