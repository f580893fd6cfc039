#pragma once
// How a library stands, in one row: when it was synced, what arrived and waits, how large it is, and who its reader is in it.
// The name is chosen here, too.

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mycel::ui {

class FactRow : public QFrame {
    Q_OBJECT
public:
    explicit FactRow(QWidget *parent);
    /// Names and values, one after the other.
    void show(const QStringList &facts);
    void setName(const QString &name);

Q_SIGNALS:
    void nameChosen(const QString &name);

private:
    QWidget *makeNameCell();
    void edit(bool editing);
    QHBoxLayout *m_row = nullptr;
    QList<QWidget *> m_cells;
    QStringList m_shown;
    QPushButton *m_name = nullptr;
    QLineEdit *m_line = nullptr;
    QString m_chosen;
};

} // namespace mycel::ui
