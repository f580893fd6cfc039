#pragma once
// The frame: bar, sidebar, the places, the status line, and the way from one to the other. It decides nothing.

#include "model/commons.h"
#include "model/finder/savedsearch.h"
#include "ui/preferences.h"
#include "ui/theme.h"

#include <QMainWindow>

class QLineEdit;
class QStackedWidget;

namespace mycel::ui {

class Actions;
class AddPlace;
class DiscussPlace;
class FilePost;
class FinderPlace;
class HelpPlace;
class HomePlace;
class KnowledgePlace;
class Libraries;
class LibraryPage;
class NewLibrary;
class NoticeBar;
class Notifier;
class SettingsPlace;
class Sidebar;
class StatusLine;
class TopBar;
class WritingDesk;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `system` and `systemLanguages`: what counts where nothing was chosen, taken before the application got ours.
    MainWindow(model::Commons &commons, const Preferences &preferences, const Theme &system, const QStringList &systemLanguages);

    [[nodiscard]] KnowledgePlace *knowledge() const { return m_knowledge; }
    [[nodiscard]] AddPlace *adding();
    [[nodiscard]] DiscussPlace *discussions();
    [[nodiscard]] FinderPlace *finder();
    [[nodiscard]] WritingDesk *writing() const { return m_writing; }
    [[nodiscard]] QLineEdit *searchBox() const;
    void openHome();
    void openKind(model::Kind kind);
    void openLibrary(const QString &key);
    void openAdding();
    void openNewLibrary();
    void openTwoVersions();
    void openDiscussions();
    void openFinder();
    void openEvents(const QString &file);
    void openSettings();
    void openHelp();
    /// A file that somebody sent: into the library that it is of, or offered as a new one.
    void openFile(const QString &file);
    /// From now on what was said is told outside of the window as well, if its reader wants that.
    void tellOutside(Notifier &notifier);
    /// The computer has a network again: what waited for one is tried at once.
    void networkReturned();
    void setPreferences(const Preferences &preferences);
    [[nodiscard]] const Preferences &preferences() const { return m_preferences; }

Q_SIGNALS:
    void preferencesChanged(const mycel::ui::Preferences &preferences);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    // These places are made when they are wanted for the first time: no start waits for what nobody sees.
    HomePlace *home();
    LibraryPage *library();
    SettingsPlace *settings();
    HelpPlace *help();
    void connectHome();
    void connectPlaces();
    void connectActions();
    void connectWriting();
    void connectFiles();
    void connectDiscussions();
    void connectFinder();
    void openSearch(const model::SavedSearch &search);
    void saveOffers(const QList<model::ItemRef> &offers);
    void debrief(const model::ItemRef &offer);
    void goOn(sync::Future<model::Draft> made);
    void browseLibrary(const QString &key);
    void search(const QString &words);
    void clearSearch();
    void showRemoved();
    void readLibraries();
    [[nodiscard]] QStringList knownLanguages() const;
    void dress();
    void resizeText(int percent);

    model::Commons &m_commons;
    Preferences m_preferences;
    Theme m_system, m_theme;
    QStringList m_systemLanguages;
    Actions *m_actions = nullptr;
    Libraries *m_libraries = nullptr;
    TopBar *m_bar = nullptr;
    Sidebar *m_sidebar = nullptr;
    QStackedWidget *m_places = nullptr;
    KnowledgePlace *m_knowledge = nullptr;
    HomePlace *m_home = nullptr;
    LibraryPage *m_library = nullptr;
    AddPlace *m_adding = nullptr;
    DiscussPlace *m_discussions = nullptr;
    FinderPlace *m_finder = nullptr;
    SettingsPlace *m_settings = nullptr;
    HelpPlace *m_help = nullptr;
    NewLibrary *m_newLibrary = nullptr;
    FilePost *m_files = nullptr;
    QWidget *m_openedAt = nullptr; ///< the place in which a file was opened last
    WritingDesk *m_writing = nullptr;
    NoticeBar *m_notice = nullptr;
    StatusLine *m_status = nullptr;
    bool m_clearing = false;
    bool m_saidNotKept = false;
};

} // namespace mycel::ui
