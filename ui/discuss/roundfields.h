#pragma once
// How a proposal is decided, as fields: by which method, until when one can answer, and how many have to.

#include "model/discuss/threadfile.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace mycel::ui {

class RoundFields : public QWidget {
    Q_OBJECT
public:
    explicit RoundFields(QWidget *parent);
    void show(const model::ThreadEvent &opening);
    /// Into what is to be posted; the end counts from now.
    void writeTo(model::ThreadEvent &opening) const;

Q_SIGNALS:
    void changed(); ///< by hand

private:
    QComboBox *m_method = nullptr;
    QComboBox *m_days = nullptr;
    QSpinBox *m_quorum = nullptr;
};

} // namespace mycel::ui
