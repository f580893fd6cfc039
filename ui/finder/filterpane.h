#pragma once
// All that can be asked for, one part below the other; what somebody kept, and what they say of themselves.

#include "model/finder/finder.h"

#include <QScrollArea>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace mycel::ui {

class FilterPart;
class SavedSearches;

class FilterPane : public QScrollArea {
    Q_OBJECT
public:
    FilterPane(model::Finder &finder, QWidget *parent);
    [[nodiscard]] model::Wanted wanted() const;
    [[nodiscard]] QString words() const;
    /// Says `changed` once.
    void ask(const model::Wanted &wanted, const QString &words);
    void setMatches(const model::Matches &matches);
    void setLibraryNames(const QHash<QString, QString> &names) { m_libraries = names; }
    [[nodiscard]] bool isAsking() const; ///< for anything at all
    /// What is new in the kept searches, for somebody who comes back.
    void enter();

Q_SIGNALS:
    void changed();
    void profileAsked();
    void helloAsked();
    void importAsked();
    void troubled(const mycel::sync::Error &error);

private:
    void addParts();
    [[nodiscard]] QString nameOf(model::Trait trait, const QString &value) const;
    model::Finder &m_finder;
    QVBoxLayout *m_column = nullptr;
    QLineEdit *m_words = nullptr;
    QPushButton *m_clear = nullptr;
    SavedSearches *m_saved = nullptr;
    QList<FilterPart *> m_parts;
    QHash<QString, QString> m_libraries;
    std::shared_ptr<const model::Catalogue> m_catalogue;
};

} // namespace mycel::ui
