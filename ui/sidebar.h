#pragma once
// The places of the program with their counts, and the libraries with how each one's sync stands. Narrow windows get the
// icons alone, with the names as tool tips and for a screen reader.

#include "ui/libraries/libraries.h"
#include "ui/theme.h"

#include <QFrame>
#include <QHash>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace mycel::ui {

class PlaceButton;

class Sidebar : public QFrame {
    Q_OBJECT
public:
    Sidebar(const Libraries &libraries, const Theme &theme, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void showKind(model::Kind kind);
    void showLibrary(const QString &key);
    /// One of the places below: "home", "discussions", "drafts", "add", "settings", "help"; nothing where a search is shown.
    void showPlace(const QString &name);
    void setNarrow(bool narrow);
    void setDrafts(int drafts);
    /// What arrived and was not seen.
    void setNews(int items);
    void setUnread(int unread);

Q_SIGNALS:
    void kindChosen(mycel::model::Kind kind);
    void libraryChosen(const QString &key);
    void homeAsked();
    void discussionsAsked();
    void draftsAsked();
    void addAsked();
    void settingsAsked();
    void helpAsked();

private:
    PlaceButton *place(const QString &icon, const QString &name);
    QLabel *section(const QString &name);
    void readLibraries();
    void makeLibraryButtons();
    void setSign(PlaceButton *button, const model::Library &library);
    void setWidth();
    const Libraries &m_known;
    Theme m_theme;
    QButtonGroup *m_group = nullptr;
    QHash<model::Kind, PlaceButton *> m_kinds;
    QHash<QString, PlaceButton *> m_places;
    QStringList m_keys;
    QHash<QString, PlaceButton *> m_libraries;
    QVBoxLayout *m_libraryColumn = nullptr;
    QList<QLabel *> m_sections;
    bool m_narrow = false;
    QString m_shown;
};

} // namespace mycel::ui
