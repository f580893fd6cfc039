#pragma once
// The facts of an item as a form: one field for each key that its kind has, in the order of the kinds table, those that most
// items want first and the rest folded away. It is made anew for each draft.

#include "ui/editor/keyslots.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace mycel::ui {

class FormUndo;

class ItemForm : public QScrollArea {
    Q_OBJECT
public:
    ItemForm(const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    /// `opening`: what undo ends at.
    void begin(model::Kind kind, const model::Value &opening, const model::Value &keys, const FieldRoom &room, const QStringList &languages);
    /// What readers are told where this key says nothing; `title` and `lang` are that then.
    void hint(const QString &key, const QString &text);

    /// All keys, also those that no field shows.
    [[nodiscard]] model::Value keys() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString lang() const;
    void enterTitle();

Q_SIGNALS:
    void changed();

private:
    void addField(const QStringList &keys, KeyField *field, QVBoxLayout *column);
    void fold(bool folded);
    void step(const model::Value &keys);

    Theme m_theme;
    model::Value m_keys;
    QHash<QString, QString> m_hints;
    KeySlots m_slots;
    FormUndo *m_undo = nullptr;
    QPushButton *m_more = nullptr;
    QWidget *m_rest = nullptr;
};

} // namespace mycel::ui
