// Fields of several parts: a map (a place, a range, what is within reach of whom) and a list of maps, a card each.
#include "ui/editor/keyslots.h"

#include "model/content/keyparts.h"
#include "ui/words/keynames.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {

const QStringList SpotKeys{QStringLiteral("name"), QStringLiteral("lat"), QStringLiteral("lon")};

/// The parts of the table are fields; any other that stands in the file stays.
class MapField : public KeyField {
public:
    MapField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent)
        : KeyField(parent)
    {
        auto *grid = new QGridLayout(this);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setSpacing(4);
        const bool isSpot = key.shape == model::Shape::Place;
        if (isSpot) {
            KeyField *spot = makeSpotField(name, room, this);
            grid->addWidget(spot, grid->rowCount(), 0);
            add(SpotKeys, spot);
        }
        const bool sideBySide = key.shape == model::Shape::Range;
        int at = 0;
        const int from = grid->rowCount();
        for (const model::Key &part : model::partsOf(key)) {
            const QString its = QString::fromLatin1(part.name);
            if (isSpot && SpotKeys.contains(its))
                continue;
            const QString partName = words::partText(QString::fromLatin1(key.name), its);
            KeyField *field = makeField(part, QStringLiteral("%1: %2").arg(name, partName), room, this);
            const int row = from + (sideBySide ? at / 2 * 2 : at * 2), column = sideBySide ? at % 2 : 0;
            grid->addWidget(labelOf(partName, field), row, column);
            grid->addWidget(field, row + 1, column);
            add({its}, field);
            ++at;
        }
        if (m_slots.first())
            setFocusProxy(m_slots.first());
    }

protected:
    void show(const model::Value &value) override { m_slots.show(value); }
    model::Value written() const override { return m_slots.written(given()); }

private:
    void add(const QStringList &keys, KeyField *field)
    {
        m_slots.add(keys, field);
        connect(field, &KeyField::changed, this, [this] { touch(); });
    }
    KeySlots m_slots;
};

class RowsField : public KeyField {
public:
    RowsField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent)
        : KeyField(parent)
        , m_key(key)
        , m_name(name)
        , m_room(room)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(6);
        m_rowColumn = new QVBoxLayout;
        m_rowColumn->setSpacing(6);
        m_add = new QPushButton(KeyField::tr("Add one more"), this);
        m_add->setObjectName(QStringLiteral("link"));
        m_add->setAccessibleName(KeyField::tr("Add to %1").arg(name));
        column->addLayout(m_rowColumn);
        column->addWidget(m_add);
        setFocusProxy(m_add);
        connect(m_add, &QPushButton::clicked, this, [this] {
            addRow({})->setFocus(Qt::OtherFocusReason);
            nameRows();
        });
    }

protected:
    void show(const model::Value &value) override
    {
        if (isAncestorOf(QApplication::focusWidget()))
            m_add->setFocus(Qt::OtherFocusReason); // what has it goes
        for (const Row &row : std::exchange(m_rows, {}))
            row.card->deleteLater();
        for (const model::Value &each : value.list())
            addRow(each);
        nameRows();
    }
    model::Value written() const override
    {
        model::Value::List list;
        for (const Row &row : m_rows) {
            if (const model::Value each = row.field->value(); !each.isNone())
                list.append(each);
        }
        return model::listOf(list);
    }

private:
    struct Row {
        QFrame *card;
        KeyField *field;
        QPushButton *remove;
    };
    KeyField *addRow(const model::Value &value)
    {
        auto *card = new QFrame(this);
        card->setObjectName(QStringLiteral("card"));
        auto *inside = new QVBoxLayout(card);
        inside->setContentsMargins(8, 6, 8, 6);
        inside->setSpacing(2);
        auto *field = new MapField(m_key, m_name, m_room, card);
        field->setValue(value);
        auto *remove = new QPushButton(KeyField::tr("Take out"), card);
        remove->setObjectName(QStringLiteral("link"));
        inside->addWidget(field);
        inside->addWidget(remove);
        m_rowColumn->addWidget(card);
        m_rows.append({card, field, remove});
        connect(field, &KeyField::changed, this, [this] { touch(); });
        connect(remove, &QPushButton::clicked, this, [this, card] {
            m_rows.removeIf([card](const Row &row) { return row.card == card; });
            card->deleteLater();
            m_add->setFocus(Qt::OtherFocusReason);
            nameRows();
            touch();
        });
        return field;
    }
    void nameRows()
    {
        int number = 0;
        for (const Row &row : m_rows)
            row.remove->setAccessibleName(KeyField::tr("Take number %1 out of %2").arg(++number).arg(m_name));
    }

    model::Key m_key;
    QString m_name;
    FieldRoom m_room;
    QVBoxLayout *m_rowColumn = nullptr;
    QPushButton *m_add = nullptr;
    QList<Row> m_rows;
};

} // namespace

KeyField *makeMapField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent)
{
    return new MapField(key, name, room, parent);
}

KeyField *makeRowsField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent)
{
    return new RowsField(key, name, room, parent);
}

} // namespace mycel::ui
