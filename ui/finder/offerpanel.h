#pragma once
// Below the map and the calendar: the offer that is chosen, in short, and what can be done about it.

#include "model/finder/finder.h"

#include <QFrame>

class QLabel;

namespace mycel::ui {

class TakePart;

class OfferPanel : public QFrame {
    Q_OBJECT
public:
    OfferPanel(model::Finder &finder, QWidget *parent);
    void show(const model::Match &match);
    [[nodiscard]] TakePart *takePart() const { return m_takePart; }

Q_SIGNALS:
    void readAsked(const mycel::model::ItemRef &ref);

private:
    model::ItemRef m_ref;
    QLabel *m_title = nullptr, *m_summary = nullptr, *m_facts = nullptr;
    TakePart *m_takePart = nullptr;
};

} // namespace mycel::ui
