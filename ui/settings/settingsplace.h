#pragma once
// The page of settings: text size, light or dark, the languages one reads, and the window's own language. Everything takes
// effect at once or says when.

#include "ui/preferences.h"

#include <QScrollArea>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace mycel::ui {

class SettingsPlace : public QScrollArea {
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
    void makeTextSize(QVBoxLayout *column);
    void makeTheme(QVBoxLayout *column);
    void makeLanguages(QVBoxLayout *column);
    void makeInterface(QVBoxLayout *column);
    void section(QVBoxLayout *column, const QString &name, const QString &about);
    void show(const Preferences &preferences);
    void tell();
    void moveLanguage(int by);
    [[nodiscard]] QStringList shownLanguages() const;

    Preferences m_preferences;
    QStringList m_systemLanguages, m_known;
    QWidget *m_inside = nullptr;
    QLabel *m_size = nullptr;
    QComboBox *m_theme = nullptr;
    QListWidget *m_languages = nullptr;
    QComboBox *m_more = nullptr;
    QComboBox *m_interface = nullptr;
    QLabel *m_later = nullptr;
};

} // namespace mycel::ui
