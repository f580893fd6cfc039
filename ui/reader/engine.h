#pragma once
// The page engine of Qt WebEngine, locked: an off-the-record profile, our own scheme alone, no script of any page. Made by the
// plug-in, used by PageView through PageEngine.

#include "ui/pageengine.h"
#include "ui/reader/lockedpage.h"
#include "ui/reader/scheme.h"

#include <QWebEngineProfile>
#include <QWebEngineView>

namespace mycel::ui {

class Engine : public QObject, public PageEngine {
    Q_OBJECT
public:
    Engine(PageHost host, const QColor &ground, QWidget *parent);
    ~Engine() override;
    [[nodiscard]] QWidget *widget() override { return m_view; }
    void show(const PageDocument &document) override;
    void scrollTo(const QString &anchor) override;
    void find(const QString &words, bool backwards, const std::function<void(int, int)> &found) override;
    void setScale(qreal scale) override;
    [[nodiscard]] QString selectedText() const override { return m_page->selectedText(); }
    void print() override;
    [[nodiscard]] PageRefusals refusals() const override { return m_refusals; }

private:
    void openMenu(const QPoint &at);

    PageHost m_host;
    PageRefusals m_refusals;
    Scheme m_scheme;
    Gate m_gate;
    QWebEngineProfile m_profile;   ///< without a name: nothing of it reaches the disk
    QPointer<QWebEngineView> m_view;
    LockedPage *m_page = nullptr;
    QPointF m_place;               ///< to be scrolled to once the page is loaded
    bool m_isLoading = false;
};

} // namespace mycel::ui
