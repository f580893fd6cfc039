#pragma once
// What a library offers that is only on this computer: to be shared, with the address of an empty repository, a folder or a
// stick. It goes when the library has a place.

#include "ui/libraries/libraries.h"

#include <QFrame>

class QPushButton;

namespace mycel::ui {

class PlaceLine;
class TroubleBox;

class ShareBox : public QFrame {
    Q_OBJECT
public:
    ShareBox(Libraries &libraries, QWidget *parent);
    void open(const QString &key);

private:
    void share();
    Libraries &m_known;
    QString m_key;
    PlaceLine *m_place = nullptr;
    QPushButton *m_share = nullptr;
    TroubleBox *m_trouble = nullptr;
};

} // namespace mycel::ui
