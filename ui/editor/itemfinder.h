#pragma once
// Finds an item by part of its title while one types into a line, and offers what it found below. Used by the form's fields
// and by "[[" in the text.

#include "model/commons.h"

#include <QObject>
#include <QTimer>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace mycel::ui {

class ItemFinder : public QObject {
    Q_OBJECT
public:
    /// With a line, it is this line's completer; without one, `ask` and `completer` are the user's.
    ItemFinder(model::Commons &commons, const QString &library, QLineEdit *line, QObject *parent = nullptr);
    /// Only items of one kind are offered.
    void setKind(std::optional<model::Kind> kind) { m_kind = kind; }
    void ask(const QString &words);
    [[nodiscard]] QCompleter *completer() const { return m_completer; }
    /// What an id or a path is called, if it is an item here.
    void titleOf(const QString &identity, const std::function<void(const QString &title)> &answer);

Q_SIGNALS:
    void found();
    void chosen(const mycel::model::Item &item);

private:
    void search();
    model::Commons &m_commons;
    QString m_library, m_words;
    std::optional<model::Kind> m_kind;
    QTimer m_pause;
    QCompleter *m_completer = nullptr;
    QStandardItemModel *m_rows = nullptr;
    QList<model::Item> m_items;
    quint64 m_asked = 0;
};

} // namespace mycel::ui
