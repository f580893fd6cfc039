#pragma once
// What somebody says of themselves, so that the list begins with what fits them. It is optional, and gone at one button.

#include "model/finder/finder.h"
#include "ui/parts/columnplace.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace mycel::ui {

class PlaceField;

class ProfilePage : public ColumnPlace {
    Q_OBJECT
public:
    ProfilePage(model::Finder &finder, QWidget *parent);
    void enter();

Q_SIGNALS:
    void saved();
    void left();
    void troubled(const mycel::sync::Error &error);

private:
    QLineEdit *addLine(const QString &label, const QString &example);
    void show(const model::Profile &profile);
    [[nodiscard]] model::Profile profile() const;
    void save();
    void keep();
    void forget();
    model::Finder &m_finder;
    QLineEdit *m_skills = nullptr, *m_learning = nullptr, *m_topics = nullptr, *m_languages = nullptr;
    QSpinBox *m_hours = nullptr;
    PlaceField *m_home = nullptr;
    QLabel *m_unknown = nullptr;
    QList<QCheckBox *> m_needs;
    QComboBox *m_risk = nullptr;
};

} // namespace mycel::ui
