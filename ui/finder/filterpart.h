#pragma once
// One part of what the finder can be asked for: a section with a heading, and what stands below it.

#include "model/finder/finder.h"

#include <QAbstractButton>
#include <QVBoxLayout>
#include <QWidget>

namespace mycel::ui {

class FilterPart : public QWidget {
    Q_OBJECT
public:
    /// What is chosen here, into the question.
    virtual void applyTo(model::Wanted &wanted) const = 0;
    /// Shows a question; says nothing to anybody.
    virtual void show(const model::Wanted &wanted) = 0;
    /// How many each choice would leave.
    virtual void setMatches(const model::Matches &) {}

Q_SIGNALS:
    void changed();

protected:
    FilterPart(const QString &heading, QWidget *parent);
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    /// What a choice is called, and how many it would leave.
    static void sayCount(QAbstractButton *choice, const QString &name, int count);

private:
    QVBoxLayout *m_column = nullptr;
};

} // namespace mycel::ui
