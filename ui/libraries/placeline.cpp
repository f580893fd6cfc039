#include "ui/libraries/placeline.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace mycel::ui {

QString whereSticksAre()
{
    const QString user = QDir::home().dirName();
    for (const QString &folder : {QStringLiteral("/run/media/") + user, QStringLiteral("/media/") + user}) {
        if (QDir(folder).exists() && !QDir(folder).isEmpty())
            return folder;
    }
    return QDir::homePath();
}

PlaceLine::PlaceLine(const QString &name, const QString &hint, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_line = new QLineEdit(this);
    m_line->setAccessibleName(name);
    m_line->setPlaceholderText(hint);
    auto *folder = new QPushButton(tr("Choose a folder…"), this);
    folder->setAccessibleName(tr("Choose a folder or a stick to share it by"));
    row->addWidget(m_line, 1);
    row->addWidget(folder);
    connect(m_line, &QLineEdit::textChanged, this, &PlaceLine::changed);
    connect(m_line, &QLineEdit::returnPressed, this, &PlaceLine::entered);
    connect(folder, &QPushButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("A folder or a stick to share by"), whereSticksAre());
        if (!chosen.isEmpty())
            m_line->setText(chosen);
    });
}

QString PlaceLine::text() const
{
    return m_line->text().trimmed();
}

void PlaceLine::clear()
{
    m_line->clear();
}

void PlaceLine::takeFocus()
{
    m_line->setFocus(Qt::OtherFocusReason);
}

} // namespace mycel::ui
