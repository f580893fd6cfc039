#pragma once
// What syncs took away of libraries, where that was much: a box for each, with one click to bring it back. It stays until somebody
// has answered. For a library's page and for Home.

#include "ui/libraries/libraries.h"

#include <QWidget>

class QVBoxLayout;

namespace mycel::ui {

class ChoiceBox;

class LossBoxes : public QWidget {
    Q_OBJECT
public:
    LossBoxes(model::Commons &commons, Libraries &libraries, QWidget *parent);
    /// `named`: each says of which library it is.
    void open(const QStringList &keys, bool named);

Q_SIGNALS:
    void troubled(const mycel::sync::Error &error);

private:
    struct Lost {
        QString library;
        model::Loss loss;
    };
    void read();
    void tell();
    void bringBack(const Lost &lost);
    void forget(const Lost &lost);
    [[nodiscard]] QString sentenceOf(const Lost &lost) const;
    model::Commons &m_commons;
    Libraries &m_known;
    bool m_named = false;
    QStringList m_keys;
    QHash<QString, QList<model::Loss>> m_losses;
    QVBoxLayout *m_column = nullptr;
    QList<ChoiceBox *> m_boxes;
};

} // namespace mycel::ui
