#pragma once
// What its reader does not want to see of the discussions: people, threads and words, each to be shown again; and where another
// word is hidden. All of it stays on this computer.

#include "model/commons.h"
#include "model/mine/threadmarks.h"
#include "ui/parts/columnplace.h"

class QLineEdit;
class QPushButton;

namespace mycel::ui {

class HiddenPlace : public ColumnPlace {
    Q_OBJECT
public:
    HiddenPlace(model::Commons &commons, QWidget *parent);
    void setLibraries(const QList<model::Library> &libraries);
    void enter();

Q_SIGNALS:
    void left();
    void troubled(const mycel::sync::Error &error);

private:
    void read();
    void show(const QList<model::Muted> &muted);
    void addRow(const model::Muted &muted, const QString &title);
    void set(const model::Muted &muted, bool is);

    model::Commons &m_commons;
    QHash<QString, QString> m_names;
    QWidget *m_list = nullptr;
    std::optional<QList<model::Muted>> m_shown;
    quint64 m_asked = 0;
    QLineEdit *m_word = nullptr;
    QPushButton *m_hide = nullptr;
};

} // namespace mycel::ui
