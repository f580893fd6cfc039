#pragma once
// The places of the program with their counts, and the libraries.

#include "model/library.h"
#include "ui/theme.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace mycel::ui {

class Sidebar : public QFrame {
    Q_OBJECT
public:
    Sidebar(const Theme &theme, QWidget *parent = nullptr);
    void setLibraries(const QList<model::Library> &libraries);
    void setPlace(model::Kind kind);
    void setNarrow(bool narrow);

Q_SIGNALS:
    void placeChosen(mycel::model::Kind kind);
    void libraryChosen(const QString &key);
    void addAsked();

private:
    QPushButton *place(const QString &text);
    Theme m_theme;
    QHash<model::Kind, QPushButton *> m_places;
    QHash<model::Kind, int> m_counts;
    QVBoxLayout *m_libraries = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace mycel::ui
