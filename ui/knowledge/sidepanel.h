#pragma once
// Beside a page: what is on it, what is said about it, what one can do about it, its other languages, what belongs to it, what points to it, and who made it.

#include "model/commons.h"
#include "ui/theme.h"

#include <QFrame>

#include <functional>

class QVBoxLayout;
class QScrollArea;

namespace mycel::ui {

class SidePanel : public QFrame {
    Q_OBJECT
public:
    SidePanel(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void show(const model::Page &page);

Q_SIGNALS:
    void anchorChosen(const QString &anchor);
    void itemChosen(const mycel::model::ItemRef &ref);
    void historyAsked();
    void threadChosen(const mycel::model::ThreadRef &ref);
    void discussAsked();
    // Of an offer:
    void outsideAsked(const QUrl &url);
    void calendarAsked(const mycel::model::ItemRef &ref);
    void debriefAsked(const mycel::model::ItemRef &ref);
    void troubled(const mycel::sync::Error &error);

private:
    void section(const QString &title);
    void text(const QString &text);
    void link(const QString &text, const QString &hint, int indent, const std::function<void()> &chosen);
    void contents(const model::Page &page);
    void takePart(const model::Page &page);
    void said(const model::Page &page);
    void translations(const model::Page &page);
    void relations(const QString &title, const QList<model::Relation> &relations);
    void attribution(const model::Page &page);
    model::Commons &m_commons;
    Theme m_theme;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_inside = nullptr;
    QVBoxLayout *m_column = nullptr;
    std::optional<model::Page> m_page;
};

} // namespace mycel::ui
