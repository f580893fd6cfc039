#pragma once
// The list of threads: which of them, of which library, and what a search found in them.

#include "model/commons.h"
#include "model/discuss/threadquery.h"
#include "ui/theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedLayout;

namespace mycel::ui {

class EmptyState;
class MenuButton;
class ThreadCards;
class ThreadList;

class ThreadPane : public QFrame {
    Q_OBJECT
public:
    ThreadPane(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void setLibraries(const QList<model::Library> &libraries);
    /// Threads about an item alone; nothing: all.
    void showAbout(const std::optional<model::Item> &item);
    /// Asks again; nobody is thrown back from where they read.
    void refresh();
    void setUnread(int unread);
    void markOpen(const model::ThreadRef &ref);
    void takeFocus();
    /// Whether what was asked for last is not there yet.
    [[nodiscard]] bool isAsking() const { return m_asked != m_answered; }

Q_SIGNALS:
    void threadChosen(const model::ThreadRef &ref, const QString &post);
    void newAsked(const QString &library);
    void troubled(const mycel::sync::Error &error);

private:
    void makeChips(class QVBoxLayout *column);
    void choose(model::ThreadQuery::Of of);
    void fillLibraryMenu();
    void ask(bool sameQuestion = false);
    void askMore(int offset);
    void showEmptiness();

    model::Commons &m_commons;
    Theme m_theme;
    model::ThreadQuery m_query;
    QString m_aboutTitle;
    QHash<QString, QString> m_names;
    QStringList m_keys;
    QLabel *m_heading = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_unread = nullptr;
    MenuButton *m_library = nullptr;
    QLineEdit *m_words = nullptr;
    ThreadList *m_threads = nullptr;
    ThreadCards *m_cards = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
    std::optional<model::ThreadRef> m_open;
    quint64 m_asked = 0, m_answered = 0;
    bool m_marking = false;
};

} // namespace mycel::ui
