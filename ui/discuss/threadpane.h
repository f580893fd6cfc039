#pragma once
// The list of threads: which of them, of which library, and what a search found in them.

#include "model/commons.h"
#include "model/content/libraryfile.h"
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
class FollowLine;
class ThreadCards;
class ThreadFacets;
class ThreadList;

class ThreadPane : public QFrame {
    Q_OBJECT
public:
    ThreadPane(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void setLibraries(const QList<model::Library> &libraries);
    /// Threads about an item alone; nothing: all.
    void showAbout(const std::optional<model::Item> &item);
    /// In all threads.
    void search(const QString &words);
    /// Asks again; nobody is thrown back from where they read, and nothing moves away under their eyes.
    void refresh() { ask(Question::Same); }
    /// The same for whoever comes back: in the order of now.
    void sortAnew() { ask(Question::SameInOrder); }
    void setUnread(int unread);
    void markOpen(const model::ThreadRef &ref);
    void takeFocus();
    /// Whether what was asked for last is not there yet.
    [[nodiscard]] bool isAsking() const { return m_asked != m_answered; }

Q_SIGNALS:
    void threadChosen(const model::ThreadRef &ref, const QString &post);
    void newAsked(const QString &library);
    void hiddenAsked();
    void troubled(const mycel::sync::Error &error);

private:
    void askCounts();
    void askWaiting();
    void readCategories();
    void showFollow();
    [[nodiscard]] model::ThreadQuery query() const;
    enum class Question { New, Same, SameInOrder };
    void ask(Question question = Question::New);
    void askMore(int offset);
    void showEmptiness();

    model::Commons &m_commons;
    Theme m_theme;
    std::optional<model::Item> m_about;
    QHash<QString, QList<model::Category>> m_categories; ///< by library
    QTimer m_counting;
    std::function<void()> m_step; ///< what the empty list offers
    QHash<QString, QString> m_names;
    QStringList m_keys;
    QLabel *m_heading = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_more = nullptr;
    ThreadFacets *m_facets = nullptr;
    FollowLine *m_follow = nullptr;
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
