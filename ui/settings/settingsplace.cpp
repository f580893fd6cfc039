#include "ui/settings/settingsplace.h"

#include "ui/words/statetext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace mycel::ui {

SettingsPlace::SettingsPlace(const Preferences &preferences, const QStringList &systemLanguages, QWidget *parent)
    : ColumnPlace(parent)
    , m_preferences(preferences)
{
    for (const QString &tag : systemLanguages) {
        const QString base = tag.section(u'-', 0, 0).toLower();
        if (!base.isEmpty() && base != QLatin1String("c") && !m_systemLanguages.contains(base))
            m_systemLanguages.append(base);
    }
    if (m_systemLanguages.isEmpty())
        m_systemLanguages.append(QStringLiteral("en")); // a system without a language
    addText(tr("Settings"), "title");
    makeTextSize();
    makeTheme();
    makeLanguages();
    makeInterface();
    makeNotices();
    column()->addStretch();
    show(preferences);
}

void SettingsPlace::section(const QString &name, const QString &about)
{
    addSection(name);
    addText(about, "muted");
}

void SettingsPlace::makeTextSize()
{
    section(tr("Text size"), tr("For the window and the pages. Ctrl and plus, Ctrl and minus, Ctrl and 0 do the same."));
    auto *smaller = new QPushButton(QStringLiteral("A−"), inside());
    smaller->setAccessibleName(tr("Smaller text"));
    auto *larger = new QPushButton(QStringLiteral("A+"), inside());
    larger->setAccessibleName(tr("Larger text"));
    m_size = new QLabel(inside());
    m_size->setAccessibleName(tr("Text size"));
    auto *row = new QHBoxLayout;
    for (QWidget *each : {static_cast<QWidget *>(smaller), static_cast<QWidget *>(m_size), static_cast<QWidget *>(larger)})
        row->addWidget(each);
    row->addStretch();
    column()->addLayout(row);
    const auto by = [this](int step) {
        m_preferences.textPercent = qBound(LeastText, m_preferences.textPercent + step, MostText);
        tell();
    };
    connect(smaller, &QPushButton::clicked, this, [by] { by(-TextStep); });
    connect(larger, &QPushButton::clicked, this, [by] { by(TextStep); });
}

void SettingsPlace::makeTheme()
{
    section(tr("Light or dark"), tr("Dark is easier on the eyes at night."));
    m_theme = new QComboBox(inside());
    m_theme->setAccessibleName(tr("Light or dark"));
    m_theme->addItem(tr("As the system"), QStringLiteral("system"));
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    column()->addWidget(m_theme, 0, Qt::AlignLeading);
    connect(m_theme, &QComboBox::activated, this, [this] {
        m_preferences.theme = m_theme->currentData().toString();
        tell();
    });
}

void SettingsPlace::makeLanguages()
{
    section(tr("Languages that you read"), tr("The first one that a text has is opened, and searches put it first."));
    m_languages = new QListWidget(inside());
    m_languages->setAccessibleName(tr("Languages that you read, most wanted first"));
    m_languages->setFixedHeight(150);
    m_languages->setMaximumWidth(420);
    column()->addWidget(m_languages);
    auto *row = new QHBoxLayout;
    const auto button = [&](const QString &text, const std::function<void()> &pressed) {
        auto *made = new QPushButton(text, inside());
        connect(made, &QPushButton::clicked, this, pressed);
        row->addWidget(made);
    };
    button(tr("Up"), [this] { moveLanguage(-1); });
    button(tr("Down"), [this] { moveLanguage(1); });
    button(tr("Take out"), [this] {
        QStringList languages = shownLanguages();
        if (languages.size() > 1 && m_languages->currentRow() >= 0)
            languages.removeAt(m_languages->currentRow());
        m_preferences.languages = languages;
        tell();
    });
    m_more = new QComboBox(inside());
    m_more->setAccessibleName(tr("Add a language"));
    row->addWidget(m_more);
    row->addStretch();
    column()->addLayout(row);
    connect(m_more, &QComboBox::activated, this, [this](int index) {
        if (index == 0)
            return;
        m_preferences.languages = shownLanguages() << m_more->itemData(index).toString();
        tell();
    });
}

void SettingsPlace::makeInterface()
{
    section(tr("Language of the window"), tr("It changes when Mycel is opened the next time."));
    m_interface = new QComboBox(inside());
    m_interface->setAccessibleName(tr("Language of the window"));
    m_interface->addItem(tr("As the system"), QString());
    for (const char *tag : {"en", "sv"})
        m_interface->addItem(words::languageName(QLatin1String(tag)), QLatin1String(tag));
    column()->addWidget(m_interface, 0, Qt::AlignLeading);
    connect(m_interface, &QComboBox::activated, this, [this] {
        m_preferences.interfaceLanguage = m_interface->currentData().toString();
        tell();
    });
}

void SettingsPlace::makeNotices()
{
    section(tr("Notifications"), tr("The desktop can tell you what was said in discussions that you follow, and that a saved search has something new, while you look elsewhere. Whoever sees your screen sees that too."));
    m_notices = new QComboBox(inside());
    m_notices->setAccessibleName(tr("Notifications"));
    m_notices->addItem(tr("Off"), QString(Preferences::NoticesOff));
    m_notices->addItem(tr("Without text: only that there is something new"), QString(Preferences::NoticesPlain));
    m_notices->addItem(tr("With the title of the discussion"), QString(Preferences::NoticesWithTitle));
    column()->addWidget(m_notices, 0, Qt::AlignLeading);
    connect(m_notices, &QComboBox::activated, this, [this] {
        m_preferences.notices = m_notices->currentData().toString();
        tell();
    });
}

QStringList SettingsPlace::shownLanguages() const
{
    return m_preferences.languages.isEmpty() ? m_systemLanguages : m_preferences.languages;
}

void SettingsPlace::moveLanguage(int by)
{
    QStringList languages = shownLanguages();
    const int from = m_languages->currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= languages.size())
        return;
    languages.move(from, to);
    m_preferences.languages = languages;
    tell();
    m_languages->setCurrentRow(to);
}

void SettingsPlace::tell()
{
    show(m_preferences);
    Q_EMIT changed(m_preferences);
}

void SettingsPlace::setPreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    show(preferences);
}

void SettingsPlace::setKnownLanguages(const QStringList &tags)
{
    if (tags == m_known)
        return;
    m_known = tags;
    show(m_preferences);
}

void SettingsPlace::show(const Preferences &preferences)
{
    m_size->setText(tr("%1 %").arg(preferences.textPercent));
    m_theme->setCurrentIndex(qMax(0, m_theme->findData(preferences.theme)));
    m_interface->setCurrentIndex(qMax(0, m_interface->findData(preferences.interfaceLanguage)));
    m_notices->setCurrentIndex(qMax(0, m_notices->findData(preferences.notices)));
    const int row = m_languages->currentRow();
    m_languages->clear();
    for (const QString &tag : shownLanguages())
        m_languages->addItem(words::languageName(tag));
    m_languages->setCurrentRow(qBound(0, row, m_languages->count() - 1));
    m_more->clear();
    m_more->addItem(tr("Add a language"));
    QStringList offered = m_known;
    for (const char *common : {"en", "sv", "es", "fr", "de", "ar", "pt", "nl", "it", "fi", "nb", "da", "pl", "uk", "ru", "tr", "fa", "so", "zh"}) {
        if (!offered.contains(QLatin1String(common)))
            offered.append(QLatin1String(common));
    }
    for (const QString &tag : offered) {
        if (!shownLanguages().contains(tag))
            m_more->addItem(words::languageName(tag), tag);
    }
}

} // namespace mycel::ui
