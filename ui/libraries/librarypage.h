#pragma once
// One library's page: what it is, how it stands, what waits to go out, who did what, what is in it, and what was left out. What a sync needs
// from its reader is asked here.

#include "ui/libraries/libraries.h"
#include "ui/parts/columnplace.h"
#include "ui/theme.h"

class QLabel;
class QPushButton;

namespace mycel::ui {

class ActivityList;
class DescribeBox;
class FactRow;
class FlowLayout;
class InviteBox;
class KindTag;
class LibraryStanding;
class MenuButton;
class PlacesList;
class ProblemList;
class ProgressBox;
class ShareBox;
class SignInBox;
class TroubleBox;
class WaitingList;

class LibraryPage : public ColumnPlace {
    Q_OBJECT
public:
    LibraryPage(model::Commons &commons, Libraries &libraries, const Theme &theme, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void open(const QString &key);
    [[nodiscard]] const QString &key() const { return m_key; }

Q_SIGNALS:
    void browseAsked(const QString &key);
    void itemChosen(const mycel::model::ItemRef &ref);
    /// As a file: what is new, or all of it.
    void sendAsked(const QString &key, const QString &name, bool whole);
    void gone();

private:
    void makeHead();
    void read();
    void readProblems();
    void readWaiting();
    void readActivity();
    void readWords();
    void readRules(const QString &named);
    void makeWords();
    void makeLists();
    QWidget *makeSending();
    void takeBack(const sync::Id &edit);
    void comeBack(const QString &key, const QByteArray &said);
    void goOnAsGuest(const QString &place);
    void syncWithFolder();
    /// Whether a folder was to be a place, and there are other things in it: it is asked what to do.
    static bool holdsOther(const sync::Error &error) { return error.why == "not-a-place"; }
    void tryAgain();
    void showFacts(const model::Library &library, const sync::State &state);
    void showKinds(const model::Library &library);
    void showState(const model::Library &library, const sync::State &state);

    model::Commons &m_commons;
    Libraries &m_known;
    Theme m_theme;
    QString m_key;
    bool m_isThere = false; ///< it was heard of since its page was opened
    QLabel *m_title = nullptr;
    QLabel *m_about = nullptr;
    QPushButton *m_change = nullptr;
    QLabel *m_people = nullptr;
    QPushButton *m_rules = nullptr;
    model::ItemRef m_rulesAre;
    DescribeBox *m_describe = nullptr;
    QLabel *m_address = nullptr;
    KindTag *m_right = nullptr;
    QPushButton *m_sync = nullptr;
    MenuButton *m_send = nullptr;
    FactRow *m_facts = nullptr;
    InviteBox *m_invite = nullptr;
    LibraryStanding *m_standing = nullptr;
    ProgressBox *m_progress = nullptr;
    TroubleBox *m_trouble = nullptr;
    ShareBox *m_share = nullptr;
    SignInBox *m_signIn = nullptr;
    PlacesList *m_places = nullptr;
    QLabel *m_waitingHeading = nullptr;
    WaitingList *m_waiting = nullptr;
    QLabel *m_activityHeading = nullptr;
    ActivityList *m_activity = nullptr;
    QLabel *m_kindsHeading = nullptr;
    FlowLayout *m_kinds = nullptr;
    QLabel *m_problemsHeading = nullptr;
    ProblemList *m_problems = nullptr;
    std::optional<sync::Error> m_shownError;
    bool m_shownReceived = false;
    QString m_shownPlace; ///< that the error is of
    QString m_myName;
    int m_waits = 0;
    qint64 m_bytes = 0;
};

} // namespace mycel::ui
