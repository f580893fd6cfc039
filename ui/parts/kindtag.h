#pragma once
// What kind an item is of, as a small tag in the kind's colours; or another word of that form.

#include "ui/theme.h"

#include <QLabel>

namespace mycel::ui {

class KindTag : public QLabel {
    Q_OBJECT
public:
    explicit KindTag(QWidget *parent) : QLabel(parent) {}
    void show(model::Kind kind, const Theme &theme);
    void show(const QString &word, const Ink &ink, const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_tint;
};

} // namespace mycel::ui
