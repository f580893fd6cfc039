#pragma once
// Adding a library: an address, a folder, a bundle file, or one of a short list of public handbooks; progress in words and a
// way to stop. What a server asks for is asked here, in place.

#include "model/commons.h"
#include "ui/theme.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace mycel::ui {

class SignInBox;
class TroubleBox;

class AddPlace : public QScrollArea {
    Q_OBJECT
public:
    explicit AddPlace(model::Commons &commons, QWidget *parent = nullptr);
    void begin(const QString &address);
    /// Puts the keyboard where one types.
    void enter();

Q_SIGNALS:
    /// A library is here, with what it was fetched with, for the next sync.
    void added(const QString &library, const mycel::sync::Access &access);
    /// It was here already, and its reader wants to see it.
    void openAsked(const QString &library);

private:
    QLayout *makeAddressRow();
    QWidget *makeProgress();
    void makeHandbooks(QVBoxLayout *column);
    void chooseFile();
    void startAnew();
    void add();
    void showState(const sync::State &state);
    void finish(const sync::Result<model::Report> &report);
    void showTrouble(const sync::Error &error);
    void setAdding(bool adding);

    model::Commons &m_commons;
    QWidget *m_inside = nullptr;
    QLineEdit *m_address = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_stop = nullptr;
    QWidget *m_progressBox = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_says = nullptr;
    SignInBox *m_signIn = nullptr;
    TroubleBox *m_trouble = nullptr;
    QWidget *m_hereAlready = nullptr;
    QLabel *m_hereText = nullptr;
    QPushButton *m_separate = nullptr;
    QString m_hereKey;
    model::AddRequest m_request;
    bool m_adding = false;
};

} // namespace mycel::ui
