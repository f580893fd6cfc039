#pragma once
// What is said about the item that is open, beside its page: its threads with what is unread, the way to say something, and
// whether one follows it. It asks for itself, and again when something was said.

#include "model/commons.h"
#include "model/discuss/threadquery.h"
#include "model/mine/threadmarks.h"
#include "ui/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace mycel::ui {

class SaidBeside : public QWidget {
    Q_OBJECT
public:
    /// `item`: in its source language, for that is what threads are about.
    SaidBeside(model::Commons &commons, const Theme &theme, const model::Item &item, QWidget *parent);

Q_SIGNALS:
    void threadChosen(const mycel::model::ThreadRef &ref);
    void allAsked();

private:
    void read();
    void show(const QList<model::ThreadCard> &cards, bool followed);
    void addLink(const QString &text, const QString &name, const std::function<void()> &chosen);
    [[nodiscard]] model::Follow follow() const;

    model::Commons &m_commons;
    Theme m_theme;
    model::Item m_item;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_inside = nullptr;
    quint64 m_asked = 0;
};

} // namespace mycel::ui
