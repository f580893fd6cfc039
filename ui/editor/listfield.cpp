// A list of a few words: each a chip that goes when it is pressed, and a line for one more. Topics are offered from those of the
// library, items by their titles.
#include "ui/editor/keyfield.h"

#include "model/content/keyparts.h"
#include "ui/editor/itemfinder.h"
#include "ui/parts/flowlayout.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {

class ListField : public KeyField {
public:
    ListField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent)
        : KeyField(parent)
        , m_name(name)
        , m_holdsItems(key.shape == model::Shape::Items)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        m_chipBox = new QWidget(this);
        m_chips = new FlowLayout(m_chipBox, 4);
        m_chips->setContentsMargins(0, 0, 0, 0);
        m_line = new QLineEdit(this);
        m_line->setAccessibleName(m_holdsItems ? KeyField::tr("Add to %1: part of a title").arg(name) : KeyField::tr("Add to %1").arg(name));
        m_line->setPlaceholderText(m_holdsItems ? KeyField::tr("Part of a title") : KeyField::tr("Add…"));
        column->addWidget(m_chipBox);
        column->addWidget(m_line);
        setFocusProxy(m_line);
        connect(m_line, &QLineEdit::returnPressed, this, [this] { take(m_line->text()); });
        if (m_holdsItems) {
            m_finder = new ItemFinder(*room.commons, room.library, m_line);
            m_finder->setKind(model::kindIn(key));
            connect(m_finder, &ItemFinder::chosen, this, [this](const model::Item &item) { append(item.identity(), item.title); });
        } else {
            connect(m_line, &QLineEdit::editingFinished, this, [this] { take(m_line->text()); });
            connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
                if (text.endsWith(u','))
                    take(text.chopped(1));
            });
            if (QLatin1String(key.name) == QLatin1String("topics"))
                offer(room.topics);
        }
    }
    [[nodiscard]] bool holdsUntaken() const override { return !m_line->text().isEmpty(); }

protected:
    void show(const model::Value &value) override
    {
        m_texts = value.texts();
        drawChips();
        for (const QString &text : m_holdsItems ? m_texts : QStringList()) {
            m_finder->titleOf(text, [this, text](const QString &title) {
                m_titles.insert(text, title);
                drawChips();
            });
        }
    }
    model::Value written() const override
    {
        model::Value::List list;
        for (const QString &text : m_texts)
            list.append(model::scalarOf(text));
        return model::listOf(list);
    }

private:
    void offer(const QStringList &words)
    {
        auto *completer = new QCompleter(words, m_line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        m_line->setCompleter(completer);
        connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &ListField::take, Qt::QueuedConnection);
    }
    void take(const QString &text)
    {
        if (!m_holdsItems && !text.trimmed().isEmpty())
            append(text.trimmed(), {});
    }
    void append(const QString &text, const QString &title)
    {
        m_line->clear();
        if (m_texts.contains(text))
            return;
        if (!title.isEmpty())
            m_titles.insert(text, title);
        m_texts.append(text);
        drawChips();
        touch();
    }
    void drawChips()
    {
        while (QLayoutItem *old = m_chips->takeAt(0)) {
            old->widget()->hide();
            old->widget()->deleteLater();
            delete old;
        }
        for (const QString &text : m_texts) {
            const QString shown = m_titles.value(text, text);
            auto *chip = new QPushButton(QString(shown).replace(u'&', QStringLiteral("&&")) + QStringLiteral(" ×"), m_chipBox);
            chip->setObjectName(QStringLiteral("chip"));
            chip->setAccessibleName(KeyField::tr("Take %1 out of %2").arg(shown, m_name));
            connect(chip, &QPushButton::clicked, this, [this, text] {
                m_texts.removeAll(text);
                m_line->setFocus(Qt::OtherFocusReason);
                drawChips();
                touch();
            });
            m_chips->addWidget(chip);
            chip->show();
        }
        m_chipBox->setVisible(!m_texts.isEmpty());
    }

    QString m_name;
    bool m_holdsItems;
    QWidget *m_chipBox = nullptr;
    FlowLayout *m_chips = nullptr;
    QLineEdit *m_line = nullptr;
    ItemFinder *m_finder = nullptr;
    QStringList m_texts;
    QHash<QString, QString> m_titles;
};

class ItemField : public KeyField {
public:
    ItemField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent)
        : KeyField(parent)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        m_line = new QLineEdit(this);
        m_line->setAccessibleName(KeyField::tr("%1: part of a title").arg(name));
        m_line->setPlaceholderText(KeyField::tr("Part of a title"));
        column->addWidget(m_line);
        setFocusProxy(m_line);
        m_finder = new ItemFinder(*room.commons, room.library, m_line);
        m_finder->setKind(model::kindIn(key));
        connect(m_finder, &ItemFinder::chosen, this, [this](const model::Item &item) {
            m_identity = item.identity();
            m_line->setText(item.title);
            touch();
        });
        connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
            m_identity = text; // what is no item here is kept as it is written
            touch();
        });
    }

protected:
    void show(const model::Value &value) override
    {
        m_identity = value.text();
        m_line->setText(m_identity);
        if (!m_identity.isEmpty())
            m_finder->titleOf(m_identity, [this, asked = m_identity](const QString &title) {
                if (m_identity != asked)
                    return; // somebody was quicker
                m_line->setText(title);
                m_line->setCursorPosition(0);
            });
    }
    model::Value written() const override { return model::scalarOf(m_identity); }

private:
    QLineEdit *m_line = nullptr;
    ItemFinder *m_finder = nullptr;
    QString m_identity;
};

} // namespace

KeyField *makeListField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent)
{
    return new ListField(key, name, room, parent);
}

KeyField *makeItemField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent)
{
    return new ItemField(key, name, room, parent);
}

} // namespace mycel::ui
