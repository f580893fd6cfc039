#include "ui/searchbox.h"

#include "ui/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace mycel::ui {

namespace {
constexpr int KeyGap = 10;
}

SearchBox::SearchBox(const QKeySequence &key, const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("search"));
    setPlaceholderText(tr("Search guides, experiences, campaigns…"));
    setAccessibleName(tr("Search everything"));
    setMaxLength(10'000);
    m_lens = addAction(icon(QStringLiteral("search"), theme.muted), QLineEdit::LeadingPosition);
    m_key = new QLabel(key.toString(QKeySequence::NativeText).replace(u'+', u' '), this);
    m_key->setObjectName(QStringLiteral("key"));
    m_key->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QLineEdit::textChanged, this, &SearchBox::placeKey);
    // Its picture is Qt's own, for which all that reads pictures is loaded: not before there is something to clear.
    connect(this, &QLineEdit::textChanged, this, &SearchBox::offerClearing, Qt::SingleShotConnection);
    nameButtons();
    setTheme(theme);
}

void SearchBox::setTheme(const Theme &theme)
{
    m_lens->setIcon(icon(QStringLiteral("search"), theme.muted));
    setMaximumWidth(theme.px(478));
    placeKey();
}

void SearchBox::offerClearing()
{
    setClearButtonEnabled(true);
    nameButtons();
}

void SearchBox::nameButtons()
{
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setAccessibleName(button->defaultAction() == m_lens ? accessibleName() : tr("Clear the search"));
}

void SearchBox::placeKey()
{
    m_key->adjustSize();
    const int x = isRightToLeft() ? 12 : width() - m_key->width() - 12;
    const bool shown = text().isEmpty() && width() > 320;
    m_key->move(x, (height() - m_key->height()) / 2);
    m_key->setVisible(shown);
    const int room = shown ? m_key->width() + 6 : 0;
    setTextMargins(isRightToLeft() ? room + KeyGap : 0, 0, isRightToLeft() ? 0 : room, 0); // what stands in it begins beside the key there
}

void SearchBox::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeKey();
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT listWanted();
    else if (event->key() == Qt::Key_Escape)
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace mycel::ui
