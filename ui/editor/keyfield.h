#pragma once
// One key of an item as something to fill in: the kinds table says what it looks like, and nobody sees how it is written in
// the file. A field that was not touched gives back the value that it was given, to the letter.

#include "model/commons.h"
#include "ui/theme.h"

#include <QWidget>

class QLabel;

namespace mycel::ui {

/// What fields ask and offer.
struct FieldRoom {
    model::Commons *commons = nullptr;
    QString library;
    QStringList topics;        ///< those of the library
};

class KeyField : public QWidget {
    Q_OBJECT
public:
    explicit KeyField(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); }
    ~KeyField() override;

    void setValue(const model::Value &value);
    /// What readers are told where nothing stands in it; shown dimmed.
    virtual void setHint(const QString &) {}
    [[nodiscard]] model::Value value() const { return m_touched ? written() : m_given; }
    /// Something is typed in it that is no value yet.
    [[nodiscard]] virtual bool holdsUntaken() const { return false; }

Q_SIGNALS:
    void changed();

protected:
    virtual void show(const model::Value &value) = 0;
    [[nodiscard]] virtual model::Value written() const = 0;
    /// Called by what was changed by hand.
    void touch();
    [[nodiscard]] const model::Value &given() const { return m_given; }

private:
    model::Value m_given;
    bool m_touched = false;
    bool m_showing = false;
};

/// What a field is for, in the line above it. A screen reader says it as the name of the field.
QLabel *labelOf(const QString &name, KeyField *field);

/// The field that a key's shape asks for, named `name` for a screen reader.
KeyField *makeField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent);

// Those of several parts, made by makeField.
KeyField *makeListField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent);
KeyField *makeItemField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent);
KeyField *makeMapField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent);
/// Of a place's `name`, `lat` and `lon` together: its value is a map of them.
KeyField *makeSpotField(const QString &name, const FieldRoom &room, QWidget *parent);
KeyField *makeRowsField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent);

} // namespace mycel::ui
