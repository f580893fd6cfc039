#pragma once
// The searches that somebody keeps, each with how much is new in it, and the line in which a new one gets its name.

#include "model/finder/finder.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace mycel::ui {

class SavedSearches : public QWidget {
    Q_OBJECT
public:
    SavedSearches(model::Finder &finder, QWidget *parent);
    /// Asks for a name, and keeps it.
    void begin(const model::Wanted &wanted, const QString &words);
    void read();

Q_SIGNALS:
    void searchChosen(const mycel::model::SavedSearch &search);
    void troubled(const mycel::sync::Error &error);

private:
    void list(const QList<model::SearchNews> &searches);
    QWidget *rowOf(const model::SearchNews &news);
    void save();
    model::Finder &m_finder;
    QVBoxLayout *m_rows = nullptr;
    QWidget *m_list = nullptr, *m_naming = nullptr;
    QLineEdit *m_name = nullptr;
    model::SavedSearch m_begun;
};

} // namespace mycel::ui
