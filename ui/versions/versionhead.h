#pragma once
// The row over a comparison: the way back to the page, what this is, of which item, and how much of it there is.

#include "ui/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace mycel::ui {

class KindTag;

class VersionHead : public QFrame {
    Q_OBJECT
public:
    VersionHead(const QString &tag, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void show(const QString &title, const QString &note);
    /// A button to go from place to place, at the end of the row.
    QPushButton *addStep(const QString &icon, const QString &name);

Q_SIGNALS:
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    QPushButton *quiet(const QString &icon, const QString &name);
    Theme m_theme;
    QString m_word, m_name, m_says;
    QHBoxLayout *m_row = nullptr;
    KindTag *m_tag = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_note = nullptr;
    QHash<QPushButton *, QString> m_icons;
};

} // namespace mycel::ui
