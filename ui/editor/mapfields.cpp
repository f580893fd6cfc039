// Fields of several parts: a map (a place, a range, what is within reach of whom) and a list of maps, a card each.
#include "ui/editor/keyfield.h"

#include "model/content/keyparts.h"
#include "ui/words/keynames.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {

/// The parts of the table are fields; any other that stands in the file stays.
class MapField : public KeyField {
public:
    MapField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent)
        : KeyField(parent)
    {
        auto *grid = new QGridLayout(this);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setSpacing(4);
        const bool sideBySide = key.shape == model::Shape::Range;
        for (const model::Key &part : model::partsOf(key)) {
            const QString partName = words::keyText(QString::fromLatin1(part.name));
            KeyField *field = makeField(part, QStringLiteral("%1: %2").arg(name, partName), room, this);
            const int at = int(m_parts.size());
            const int row = sideBySide ? at / 2 * 2 : at * 2, column = sideBySide ? at % 2 : 0;
            auto *label = new QLabel(partName, this);
            label->setObjectName(QStringLiteral("small"));
            grid->addWidget(label, row, column);
            grid->addWidget(field, row + 1, column);
            m_parts.append({QString::fromLatin1(part.name), field});
            connect(field, &KeyField::changed, this, [this] { touch(); });
        }
        if (!m_parts.isEmpty())
            setFocusProxy(m_parts.first().second);
    }

protected:
    void show(const model::Value &value) override
    {
        for (const auto &[name, field] : m_parts)
            field->setValue(value[name]);
    }
    model::Value written() const override
    {
        model::Value::Map map = given().map();
        for (const auto &[name, field] : m_parts) {
            const model::Value value = field->value();
            const auto at = std::ranges::find(map, name, &std::pair<QString, model::Value>::first);
            if (at != map.end() && value.isNone())
                map.erase(at);
            else if (at != map.end())
                at->second = value;
            else if (!value.isNone())
                map.append({name, value});
        }
        model::Value value;
        if (!map.isEmpty())
            value.is = map;
        return value;
    }

private:
    QList<std::pair<QString, KeyField *>> m_parts;
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
        connect(m_add, &QPushButton::clicked, this, [this] {
            addRow({})->setFocus(Qt::OtherFocusReason);
            nameRows();
        });
    }

protected:
    void show(const model::Value &value) override
    {
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
        model::Value value;
        if (!list.isEmpty())
            value.is = list;
        return value;
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
