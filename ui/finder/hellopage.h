#pragma once
// "Hi, what can I do?": three questions for somebody who is new, and then first steps, each with what to read before.

#include "model/commons.h"
#include "model/finder/finder.h"
#include "ui/parts/columnplace.h"

class QButtonGroup;
class QPushButton;

namespace mycel::ui {

class FlowLayout;
class PlaceField;

class HelloPage : public ColumnPlace {
    Q_OBJECT
public:
    HelloPage(model::Commons &commons, QWidget *parent);
    void enter();

Q_SIGNALS:
    /// All that fits the answers, in the list.
    void allAsked(const mycel::model::Wanted &wanted);
    void itemChosen(const mycel::model::ItemRef &ref);
    void left();
    void troubled(const mycel::sync::Error &error);

private:
    QButtonGroup *addChoices(const QStringList &texts, bool exclusive);
    [[nodiscard]] model::Wanted wanted() const;
    void look();
    void showSteps(const model::Matches &matches, const model::Wanted &asked, bool widened);
    void addStep(int number, const model::Match &match);
    void addReading(const model::ItemRef &ref, QVBoxLayout *into);
    void askSkills();
    model::Commons &m_commons;
    model::Finder &m_finder;
    QButtonGroup *m_time = nullptr, *m_where = nullptr;
    PlaceField *m_place = nullptr;
    QWidget *m_skillBox = nullptr;
    FlowLayout *m_skillRow = nullptr;
    QList<QPushButton *> m_skills;
    QWidget *m_steps = nullptr;
    QVBoxLayout *m_stepColumn = nullptr;
};

} // namespace mycel::ui
