#pragma once
// The three panes of knowledge: the list of cards with its facets, the page, and what stands beside it.

#include "model/commons.h"
#include "ui/theme.h"

#include <QWidget>

class QLabel;
class QListView;

namespace mycel::ui {

class FacetBar;
class ItemList;
class PageView;
class SidePanel;

class KnowledgePlace : public QWidget {
    Q_OBJECT
public:
    KnowledgePlace(model::Commons &commons, const Theme &theme, QWidget *parent = nullptr);

    void openKind(model::Kind kind);
    void openLibrary(const QString &key);
    void search(const QString &words);
    void openItem(const model::ItemRef &ref, const QString &anchor = {});
    /// The first of the list.
    void openFirst();
    void refresh();
    void setLibraries(const QList<model::Library> &libraries);
    [[nodiscard]] bool hasContent() const;
    [[nodiscard]] PageView *reader() const { return m_reader; }

Q_SIGNALS:
    /// A list or a page that was asked for is there.
    void listShown(int total);
    void pageShown(const QString &title); ///< and drawn
    void wordsProposed(const QString &words);
    void troubled(const mycel::sync::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void ask();
    void showAnswer(const model::Answer &answer);
    void askWeb(const QUrl &url);

    model::Commons &m_commons;
    QLabel *m_heading = nullptr;
    QLabel *m_count = nullptr;
    FacetBar *m_facets = nullptr;
    ItemList *m_items = nullptr;
    QListView *m_list = nullptr;
    PageView *m_reader = nullptr;
    SidePanel *m_panel = nullptr;
    std::optional<model::Kind> m_kind = model::Kind::Guide;
    QString m_words, m_library, m_title;
    QHash<QString, QString> m_libraryNames;
    std::optional<model::ItemRef> m_open;
    sync::Id m_shown; ///< the text that the page was made of
    quint64 m_asked = 0;
    quint64 m_pageAsked = 0;
};

} // namespace mycel::ui
