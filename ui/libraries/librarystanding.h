#pragma once
// What somebody has to say about a library: whose history goes on where a place replaced its own, whether what a sync took away
// is to come back, and what becomes of suggestions. A box for each on the library's page, as long as it is so.

#include "ui/libraries/libraries.h"

#include <QWidget>

class QVBoxLayout;

namespace mycel::ui {

class ChoiceBox;
class LossBoxes;

class LibraryStanding : public QWidget {
    Q_OBJECT
public:
    LibraryStanding(model::Commons &commons, Libraries &libraries, QWidget *parent);
    void open(const QString &key);
    /// Asked about where somebody has to say whose history goes on, and otherwise no longer.
    void showHistory(const std::optional<sync::Error> &error);
    void showSuggestions(int edits);

Q_SIGNALS:
    void sendAsked();
    void troubled(const mycel::sync::Error &error);

private:
    Libraries &m_known;
    QString m_key;
    QVBoxLayout *m_column = nullptr;
    QString m_told; ///< of the history; told once, so that nobody loses the button that they are at
    int m_suggested = 0;
    ChoiceBox *m_history = nullptr;
    ChoiceBox *m_suggestions = nullptr;
    LossBoxes *m_losses = nullptr;
};

} // namespace mycel::ui
