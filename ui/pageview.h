#pragma once
// The page of one item, as KnowledgePlace holds it. Draws with the reader plug-in, which is loaded with the first page, and
// with the plain reader where that is missing, not wanted, or has died on this very page. Says where a link leads; follows none.

#include "model/commons.h"
#include "ui/pagedocument.h"
#include "ui/theme.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace mycel::ui {

class FindBar;
class PlainReader;

class PageView : public QWidget {
    Q_OBJECT
public:
    PageView(model::Commons &commons, const Theme &theme, QWidget *parent = nullptr);
    ~PageView() override;

    void showPage(const model::Page &page);
    void show(const Sheet &sheet);
    using QWidget::show;
    /// Nothing is open: says what to do.
    void showNothing();
    void scrollToAnchor(const QString &anchor);
    void openFind();
    /// What its reader marked, as plain text.
    [[nodiscard]] QString selectedText() const;
    /// Its menu offers to discuss what is marked. Before the first page.
    void offerPassages() { m_offersPassages = true; }
    /// The keyboard goes to the page.
    void takeFocus();
    void print();
    /// 0.8 to 2.
    void setTextScale(qreal scale);
    void setTheme(const Theme &theme);
    /// Pages without any engine, from the next page on.
    void choosePlain(bool plain);

    /// The engine, once a page was shown with it.
    [[nodiscard]] PageEngine *engine() const { return m_engine.get(); }
    [[nodiscard]] bool isPlain() const;

Q_SIGNALS:
    void itemAsked(const model::ItemRef &ref, const QString &anchor);
    void webAsked(const QUrl &url);
    void fileAsked(const QString &library, const QByteArray &path);
    void historyAsked();
    void threadAsked(const QString &library, const QString &thread, const QString &post);
    /// What is marked is to be discussed.
    void passageMeant();
    /// A link of our own that a page of a thread has; its token is not looked at here.
    void postAsked(const QUrl &url);
    /// The page that was asked for is drawn.
    void pageDrawn();

private:
    void draw();
    void drawPlain(const QString &note);
    void loadEngine();
    void engineEnded();
    void giveFile(const QUrl &address, const std::function<void(const PageFile &)> &answer);
    void follow(const QUrl &url);
    void find(const QString &words, bool backwards);
    void say(const QString &note);

    model::Commons &m_commons;
    Theme m_theme;
    QStackedWidget *m_leaves = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_nothing = nullptr;
    PlainReader *m_plain = nullptr;
    FindBar *m_findBar = nullptr;
    std::unique_ptr<PageEngine> m_engine;
    std::optional<Sheet> m_sheet;
    QSet<QUrl> m_pictures;      ///< what the page may load
    QString m_anchor;           ///< to be scrolled to once the page is drawn
    qreal m_scale = 1;
    bool m_wantsPlain = false;
    bool m_offersPassages = false;
    bool m_triedEngine = false;
    bool m_drawing = false;
    int m_deaths = 0;
};

} // namespace mycel::ui
