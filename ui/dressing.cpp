// How the window looks: the part of MainWindow that turns what its reader prefers into colours, a font and languages.
#include "ui/mainwindow.h"

#include "ui/discuss/discussplace.h"
#include "ui/editor/writingdesk.h"
#include "ui/finder/finderplace.h"
#include "ui/help/helpplace.h"
#include "ui/home/homeplace.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/libraries/librarypage.h"
#include "ui/settings/settingsplace.h"
#include "ui/sidebar.h"
#include "ui/topbar.h"

#include <QApplication>

namespace mycel::ui {

namespace {
constexpr int SidebarFrom = 900;
}

void MainWindow::resizeText(int percent)
{
    Preferences preferences = m_preferences;
    preferences.textPercent = qBound(LeastText, percent, MostText);
    if (m_settings)
        m_settings->setPreferences(preferences);
    setPreferences(preferences);
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    if (preferences == m_preferences)
        return;
    const bool otherLanguages = preferences.languages != m_preferences.languages;
    m_preferences = preferences;
    if (otherLanguages) {
        m_commons.setReaderLanguages(preferences.languages.isEmpty() ? m_systemLanguages : preferences.languages);
        m_knowledge->refresh({});
    }
    const Theme before = m_theme;
    dress();
    if (!(m_theme == before)) {
        m_bar->setTheme(m_theme);
        m_sidebar->setTheme(m_theme);
        m_knowledge->setTheme(m_theme);
        m_writing->setTheme(m_theme);
        if (m_home)
            m_home->setTheme(m_theme);
        if (m_library)
            m_library->setTheme(m_theme);
        if (m_discussions)
            m_discussions->setTheme(m_theme);
        if (m_finder)
            m_finder->setTheme(m_theme);
        if (m_help)
            m_help->setTheme(m_theme);
        m_sidebar->setNarrow(width() < m_theme.px(SidebarFrom));
    }
    Q_EMIT preferencesChanged(preferences);
}

void MainWindow::dress()
{
    m_theme = Theme::named(m_preferences.theme, m_system);
    m_theme.textScale = m_preferences.textPercent / 100.0;
    QApplication::setPalette(m_theme.palette());
    QApplication::setFont(m_theme.font());
    qApp->setStyleSheet(m_theme.styleSheet());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_sidebar->setNarrow(width() < m_theme.px(SidebarFrom));
}

} // namespace mycel::ui
