#pragma once
// The list of a place, of a library or of a search: heading, count and order, chips, cards. It asks the commons and drops
// answers to an older question; the old cards stay until the new ones are there.

#include "model/commons.h"
#include "model/discuss/threadquery.h"
#include "ui/theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QListView;
class QPushButton;
class QStackedLayout;

namespace mycel::ui {

class CardDelegate;
class EmptyState;
class FacetBar;
class ItemList;
class ItemMarks;
class MenuButton;
class SaidHits;

class ListPane : public QFrame {
    Q_OBJECT
public:
    ListPane(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void setLibraries(const QList<model::Library> &libraries);
    void setMarks(const ItemMarks *marks);

    void openKind(model::Kind kind);
    void openLibrary(const QString &key);
    /// Empty words: back to the place that was open before.
    void search(const QString &words);
    void refresh();
    /// Marks the item that is open, where it is in the list.
    void markOpen(const model::ItemRef &ref);
    /// Puts the keyboard on the first card, or on the one that is marked.
    void enter();
    /// Puts the keyboard on the list, and opens nothing.
    void takeFocus();
    [[nodiscard]] bool hasContent() const;
    [[nodiscard]] bool isAsking() const { return m_asked != m_answered; }
    /// Opens the first card; for those who have no hands (the tour).
    void openFirst();
    [[nodiscard]] std::optional<model::Kind> kind() const { return m_kind; }
    /// The key of the one that is shown, or nothing.
    [[nodiscard]] const QString &library() const { return m_library; }

Q_SIGNALS:
    void listShown(int total);
    void itemChosen(const mycel::model::ItemRef &ref);
    /// Enter: the item is already open, now it is to be read.
    void itemEntered();
    void wordsChosen(const QString &words);
    void addAsked();
    void threadChosen(const mycel::model::ThreadRef &ref, const QString &post);
    /// All that was said of it.
    void saidAsked(const QString &words);
    void troubled(const mycel::sync::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *makeHead();
    void ask(bool sameQuestion = false);
    void askRanked(bool sameQuestion);
    void askCounts();
    void askMore(int offset);
    [[nodiscard]] model::Query query() const;
    [[nodiscard]] bool isSearch() const { return !m_words.trimmed().isEmpty(); }
    void showHits(const QList<model::Hit> &hits, bool sameQuestion, bool isWhole);
    void showHead(int total); ///< -1: not counted yet
    void showEmptiness(const model::Answer &answer);
    void choose(model::Query::Order order);

    model::Commons &m_commons;
    Theme m_theme;
    QLabel *m_heading = nullptr;
    MenuButton *m_order = nullptr;
    QPushButton *m_didYouMean = nullptr;
    FacetBar *m_facets = nullptr;
    ItemList *m_items = nullptr;
    CardDelegate *m_cards = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
    SaidHits *m_said = nullptr;
    std::optional<model::Kind> m_kind = model::Kind::Guide;
    QString m_words, m_library;
    QHash<QString, QString> m_libraryNames;
    std::optional<model::ItemRef> m_open;
    model::Query::Order m_browseOrder = model::Query::Order::Newest;
    model::Query::Order m_searchOrder = model::Query::Order::Best;
    quint64 m_asked = 0, m_answered = 0;
    QTimer m_counting;
    bool m_marking = false;
};

} // namespace mycel::ui
