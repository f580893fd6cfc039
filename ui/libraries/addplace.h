#pragma once
// Adding a library: an address, or one of a short list of public handbooks; progress in words, and a way to stop.

#include "model/commons.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace mycel::ui {

class AddPlace : public QWidget {
    Q_OBJECT
public:
    explicit AddPlace(model::Commons &commons, QWidget *parent = nullptr);
    void begin(const QString &address);

Q_SIGNALS:
    void added(const QString &library);

private:
    void add();
    void showState(const sync::State &state);
    void finish(const sync::Result<model::Report> &report);

    model::Commons &m_commons;
    QLineEdit *m_address = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_stop = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_says = nullptr;
    bool m_adding = false;
};

} // namespace mycel::ui
