#pragma once
// Beginning a library of one's own: what it is called, which languages and topics it has, under which licence it may be passed
// on. It is here alone until it is shared.

#include "model/commons.h"
#include "ui/parts/columnplace.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace mycel::ui {

class TroubleBox;

class NewLibrary : public ColumnPlace {
    Q_OBJECT
public:
    NewLibrary(model::Commons &commons, QWidget *parent);
    void enter();

Q_SIGNALS:
    void begun(const QString &library);

private:
    QLineEdit *addLine(const QString &name, const QString &hint);
    void addTopics();
    void begin();
    model::Commons &m_commons;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_summary = nullptr;
    QLineEdit *m_languages = nullptr;
    QLineEdit *m_author = nullptr;
    QComboBox *m_license = nullptr;
    QList<QPushButton *> m_topics;
    QPushButton *m_begin = nullptr;
    TroubleBox *m_trouble = nullptr;
};

} // namespace mycel::ui
