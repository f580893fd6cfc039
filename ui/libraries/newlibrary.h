#pragma once
// Beginning a library of one's own: what it is called, which languages and topics it has, under which licence it may be passed
// on, what it begins with, and where it is shared, at once or later.

#include "ui/libraries/libraries.h"
#include "ui/parts/columnplace.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace mycel::ui {

class PlaceLine;
class ProxyFold;
class TroubleBox;

class NewLibrary : public ColumnPlace {
    Q_OBJECT
public:
    NewLibrary(model::Commons &commons, Libraries &libraries, QWidget *parent);
    void enter();

Q_SIGNALS:
    void begun(const QString &library);

private:
    QLineEdit *addLine(const QString &name, const QString &hint);
    QComboBox *addChoice(const QString &name);
    /// Chips that are all chosen in the beginning, each with its word.
    QList<QPushButton *> addChips(const QString &name, const QString &each, const QList<std::pair<QString, QString>> &words);
    void begin();
    [[nodiscard]] static QStringList chosen(const QList<QPushButton *> &chips);
    [[nodiscard]] QStringList topics() const;
    model::Commons &m_commons;
    Libraries &m_known;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_summary = nullptr;
    QLineEdit *m_languages = nullptr;
    QLineEdit *m_author = nullptr;
    QComboBox *m_license = nullptr;
    QComboBox *m_start = nullptr;
    PlaceLine *m_place = nullptr;
    ProxyFold *m_proxy = nullptr;
    QList<QPushButton *> m_topics, m_categories;
    QLineEdit *m_ownTopics = nullptr;
    QPushButton *m_begin = nullptr;
    TroubleBox *m_trouble = nullptr;
};

} // namespace mycel::ui
