#pragma once
// The page of settings: text size, light or dark, the languages one reads, the window's own language, and what is told outside of it. Everything takes
// effect at once or says when.

#include "ui/parts/columnplace.h"
#include "ui/preferences.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace mycel::ui {

class SettingsPlace : public ColumnPlace {
    Q_OBJECT
public:
    /// `systemLanguages`: what is read where nothing was chosen.
    SettingsPlace(const Preferences &preferences, const QStringList &systemLanguages, QWidget *parent = nullptr);
    void setPreferences(const Preferences &preferences);
    /// Languages that the libraries have, to choose from.
    void setKnownLanguages(const QStringList &tags);

Q_SIGNALS:
    void changed(const mycel::ui::Preferences &preferences);

private:
    void makeTextSize();
    void makeTheme();
    void makeLanguages();
    void makeInterface();
    void makeNotices();
    void section(const QString &name, const QString &about);
    void show(const Preferences &preferences);
    void tell();
    void moveLanguage(int by);
    [[nodiscard]] QStringList shownLanguages() const;

    Preferences m_preferences;
    QStringList m_systemLanguages, m_known;
    QLabel *m_size = nullptr;
    QComboBox *m_theme = nullptr;
    QListWidget *m_languages = nullptr;
    QComboBox *m_more = nullptr;
    QComboBox *m_interface = nullptr;
    QComboBox *m_notices = nullptr;
};

} // namespace mycel::ui
