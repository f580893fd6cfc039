#include "ui/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mycel::ui {

FindBar::FindBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("findBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    m_words = new QLineEdit(this);
    m_words->setPlaceholderText(tr("Find on this page"));
    m_words->setAccessibleName(tr("Find on this page"));
    m_found = new QLabel(this);
    m_found->setObjectName(QStringLiteral("muted"));
    const auto button = [this](const QString &text, const QString &name) {
        auto *made = new QPushButton(text, this);
        made->setAccessibleName(name);
        made->setToolTip(name);
        return made;
    };
    QPushButton *before = button(QStringLiteral("↑"), tr("Previous place"));
    QPushButton *next = button(QStringLiteral("↓"), tr("Next place"));
    QPushButton *shut = button(QStringLiteral("×"), tr("Close the search on this page"));
    row->addWidget(m_words, 1);
    row->addWidget(m_found);
    row->addWidget(before);
    row->addWidget(next);
    row->addWidget(shut);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) { Q_EMIT asked(words, false); });
    connect(m_words, &QLineEdit::returnPressed, this, [this] { Q_EMIT asked(m_words->text(), QGuiApplication::keyboardModifiers() & Qt::ShiftModifier); });
    connect(before, &QPushButton::clicked, this, [this] { Q_EMIT asked(m_words->text(), true); });
    connect(next, &QPushButton::clicked, this, [this] { Q_EMIT asked(m_words->text(), false); });
    connect(shut, &QPushButton::clicked, this, &FindBar::closeBar);
}

void FindBar::open()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void FindBar::setFound(int at, int of)
{
    m_found->setText(m_words->text().isEmpty() ? QString() : of == 0 ? tr("Not on this page") : tr("%1 of %2").arg(at).arg(of));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeBar();
    else
        QFrame::keyPressEvent(event);
}

void FindBar::closeBar()
{
    m_words->clear();
    hide();
}

} // namespace mycel::ui
