#pragma once
// Which guide something that was said is to go into: a line that finds guides by their titles, below the thread.

#include "model/commons.h"
#include "model/discuss/posting.h"

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace mycel::ui {

class ItemFinder;

class GuideChoice : public QFrame {
    Q_OBJECT
public:
    GuideChoice(model::Commons &commons, QWidget *parent);
    void ask(const model::NewSection &section);

Q_SIGNALS:
    void chosen(const mycel::model::ItemRef &guide, const mycel::model::NewSection &section);

private:
    void makeLine(const QString &library);

    model::Commons &m_commons;
    model::NewSection m_section;
    std::optional<model::Item> m_item;
    QLineEdit *m_line = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace mycel::ui
