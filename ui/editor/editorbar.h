#pragma once
// The row over the text: what is written, whether it is kept, and the buttons that put in headings, lists and the rest.

#include "ui/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace mycel::ui {

class Actions;
class KindTag;
class MenuButton;

class EditorBar : public QFrame {
    Q_OBJECT
public:
    EditorBar(const Actions &actions, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void setKind(model::Kind kind);
    void setTitle(const QString &title);
    /// How the draft stands, in words.
    void setStatus(const QString &status);
    /// Whether the file itself is shown; where it can be shown.
    void setSource(bool shown, bool possible);

Q_SIGNALS:
    void outlineAsked();
    void exampleAsked();
    void compareAsked();
    void sourceAsked(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *button(QAction *action, const QString &text);
    void fit();

    Theme m_theme;
    model::Kind m_kind = model::Kind::Guide;
    QString m_wholeTitle;
    KindTag *m_tag = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_status = nullptr;
    MenuButton *m_more = nullptr;
    QAction *m_source = nullptr;
    QList<QPushButton *> m_buttons;
};

} // namespace mycel::ui
