#pragma once
// What kind an item is of, as a small tag in the kind's colours.

#include "ui/theme.h"

#include <QLabel>

namespace mycel::ui {

class KindTag : public QLabel {
    Q_OBJECT
public:
    explicit KindTag(QWidget *parent) : QLabel(parent) {}
    void show(model::Kind kind, const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_tint;
};

} // namespace mycel::ui
