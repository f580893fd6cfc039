#pragma once
// Where a library is to be shared: the address of an empty repository, a folder or a stick, and which way that is reached. On the
// page of a library that is only on this computer it is there by itself, and goes when the library has a place; for a further
// place it is unfolded.

#include "ui/libraries/libraries.h"

#include <QFrame>

class QPushButton;

namespace mycel::ui {

class PlaceLine;
class ProxyFold;
class TroubleBox;

class ShareBox : public QFrame {
    Q_OBJECT
public:
    enum class For { First, Further };
    ShareBox(model::Commons &commons, Libraries &libraries, For which, QWidget *parent);
    void open(const QString &key);
    void unfold();

private:
    void read();
    void readWay();
    void share();
    model::Commons &m_commons;
    Libraries &m_known;
    const For m_for;
    QString m_key;
    PlaceLine *m_place = nullptr;
    ProxyFold *m_proxy = nullptr;
    QPushButton *m_share = nullptr;
    TroubleBox *m_trouble = nullptr;
};

} // namespace mycel::ui
