#pragma once
// Adding a library: an address, a folder, a bundle file, or one of a short list of public handbooks; progress in words and a
// way to stop. What a server asks for is asked here, in place.

#include "model/commons.h"
#include "ui/parts/columnplace.h"
#include "ui/theme.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace mycel::ui {

class ProgressBox;
class ProxyFold;
class SignInBox;
class TroubleBox;

class AddPlace : public ColumnPlace {
    Q_OBJECT
public:
    explicit AddPlace(model::Commons &commons, QWidget *parent = nullptr);
    void begin(const QString &address);
    /// Puts the keyboard where one types.
    void enter();

Q_SIGNALS:
    /// A library is here, with what it was fetched with, for the next sync.
    void added(const QString &library, const QString &address, const mycel::sync::Access &access);
    /// It was here already, and its reader wants to see it.
    void openAsked(const QString &library);
    /// It was removed, and is to be here again.
    void backAsked(const QString &library);

private:
    void makeAddressRow();
    void makeProgress();
    void makeHereAlready();
    void makeHandbooks();
    void makeKeptAside();
    void chooseFile();
    void startAnew();
    void add();
    void showState(const sync::State &state);
    void finish(const sync::Result<model::Report> &report);
    void showTrouble(const sync::Error &error);
    void setAdding(bool adding);

    model::Commons &m_commons;
    QLineEdit *m_address = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_stop = nullptr;
    ProgressBox *m_progress = nullptr;
    ProxyFold *m_proxy = nullptr;
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
