#pragma once
// Beside a page: what is on it, its other languages, what belongs to it, what points to it.

#include "model/commons.h"

#include <QFrame>

class QVBoxLayout;

namespace mycel::ui {

class SidePanel : public QFrame {
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);
    void show(const model::Page &page);

Q_SIGNALS:
    void anchorChosen(const QString &anchor);
    void itemChosen(const mycel::model::ItemRef &ref);

private:
    void section(const QString &title);
    void link(const QString &text, const QString &hint, const std::function<void()> &chosen);
    void relations(const QString &title, const QList<model::Relation> &relations);
    QVBoxLayout *m_column = nullptr;
    QWidget *m_inside = nullptr;
};

} // namespace mycel::ui
