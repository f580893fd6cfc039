#include "ui/editor/itemform.h"

#include "ui/editor/formundo.h"
#include "ui/editor/whenfield.h"
#include "ui/parts/calm.h"
#include "ui/words/keynames.h"
#include "ui/words/statetext.h"

#include <QApplication>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {

/// What most items of a kind want said, the rest is under "More facts".
constexpr const char *First[] = {"title", "summary", "topics", "lang", "form", "level", "time_required", "group_size", "where", "worked", "status", "start", "goals", "how_to_join", "dtstart", "mode", "place", "no_experience_needed", "skills", "time", "risk", "sign_up", "contact", "related"};
/// What nobody fills in: it is made when something is published, or belongs to translating and adopting.
constexpr const char *Never[] = {"id", "source_rev", "translation", "adapted_from", "created", "updated", "source"};

template <size_t N>
bool isOneOf(const char *const (&names)[N], const char *name)
{
    return std::ranges::any_of(names, [name](const char *each) { return qstrcmp(each, name) == 0; });
}

/// A language, by its name; any other can be typed as its tag.
class LanguageField : public KeyField {
public:
    LanguageField(const QStringList &languages, const QString &name, QWidget *parent)
        : KeyField(parent)
    {
        m_box = new CalmComboBox(this);
        m_box->setEditable(true);
        m_box->setAccessibleName(name);
        m_box->lineEdit()->setAccessibleName(name);
        m_box->setInsertPolicy(QComboBox::NoInsert);
        for (const QString &tag : languages)
            m_box->addItem(words::languageName(tag), tag);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_box);
        connect(m_box, &QComboBox::currentTextChanged, this, [this] { touch(); });
        setFocusProxy(m_box);
    }
    void setHint(const QString &hint) override { m_box->lineEdit()->setPlaceholderText(words::languageName(hint)); }

protected:
    void show(const model::Value &value) override
    {
        const int at = m_box->findData(value.text());
        m_box->setCurrentIndex(at);
        if (at < 0)
            m_box->setEditText(value.text());
    }
    model::Value written() const override
    {
        const QString text = m_box->currentText().trimmed();
        const int at = m_box->findText(text, Qt::MatchFixedString);
        return model::scalarOf(at >= 0 ? m_box->itemData(at).toString() : text);
    }

private:
    QComboBox *m_box = nullptr;
};

} // namespace

ItemForm::ItemForm(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
{
    setAccessibleName(tr("Facts"));
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setObjectName(QStringLiteral("form"));
    m_undo = new FormUndo(this);
    connect(m_undo, &FormUndo::stepped, this, &ItemForm::step);
    setTheme(theme);
}

void ItemForm::setTheme(const Theme &theme)
{
    m_theme = theme;
    setFixedWidth(qMin(theme.px(250), 380));
}

void ItemForm::begin(model::Kind kind, const model::Value &opening, const model::Value &keys, const FieldRoom &room, const QStringList &languages)
{
    m_keys = keys;
    m_hints.clear();
    m_slots.clear();
    auto *inside = new QWidget;
    inside->setObjectName(QStringLiteral("ground"));
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(4);
    m_rest = new QWidget(inside);
    auto *rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(4);
    QList<model::Key> table;
    for (const auto &some : {model::commonKeys(), model::keysOf(kind)})
        table.append(QList<model::Key>(some.begin(), some.end()));
    const auto isFirst = [kind](const model::Key &key) {
        const bool isTended = kind == model::Kind::Opportunity && qstrcmp(key.name, "status") == 0; // from the menu over its page
        return isOneOf(First, key.name) && !isTended;
    };
    std::ranges::stable_sort(table, {}, [](const model::Key &key) { return std::ranges::find_if(First, [&key](const char *each) { return qstrcmp(each, key.name) == 0; }) - std::begin(First); });
    for (model::Key &key : table) {
        const QString name = QString::fromLatin1(key.name);
        const bool isWhen = WhenField::keys().contains(name);
        if (isOneOf(Never, key.name) || (isWhen && name != WhenField::keys().first()))
            continue;
        if (name == QLatin1String("summary"))
            key.shape = model::Shape::Text; // a sentence wants more than a line to be read in
        QVBoxLayout *const its = isFirst(key) ? column : rest;
        if (isWhen)
            addField(WhenField::keys(), new WhenField(its->parentWidget()), its);
        else if (name == QLatin1String("lang"))
            addField({name}, new LanguageField(languages, words::keyText(name), its->parentWidget()), its);
        else
            addField({name}, makeField(key, words::keyText(name), room, its->parentWidget()), its);
    }
    m_slots.show(m_keys);
    m_more = new QPushButton(inside);
    m_more->setObjectName(QStringLiteral("link"));
    m_more->setCheckable(true);
    connect(m_more, &QPushButton::toggled, this, [this](bool shown) { fold(!shown); });
    column->addWidget(m_more);
    column->addWidget(m_rest);
    column->addStretch();
    fold(true);
    setWidget(inside);
    m_undo->begin(opening, this->keys());
}

void ItemForm::addField(const QStringList &keys, KeyField *field, QVBoxLayout *column)
{
    if (keys.size() == 1) // a field of several has labels of its own
        column->addWidget(labelOf(words::keyText(keys.first()), field));
    column->addWidget(field);
    column->addSpacing(6);
    m_slots.add(keys, field);
    connect(field, &KeyField::changed, this, [this, field] {
        m_undo->take(this->keys(), field);
        Q_EMIT changed();
    });
}

/// Where something is another now is seen, and what is pressed next is for that.
void ItemForm::step(const model::Value &keys)
{
    KeyField *field = m_slots.showChanged(keys);
    if (!field)
        return;
    if (m_rest->isAncestorOf(field))
        m_more->setChecked(true);
    if (!field->isAncestorOf(QApplication::focusWidget()))
        field->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(field->focusProxy()))
        line->end(false);
    if (auto *text = qobject_cast<QPlainTextEdit *>(field->focusProxy()))
        text->moveCursor(QTextCursor::End);
    ensureWidgetVisible(field);
    Q_EMIT changed();
}

void ItemForm::fold(bool folded)
{
    m_rest->setVisible(!folded);
    m_more->setText(folded ? tr("More facts") : tr("Fewer facts"));
    m_more->setAccessibleName(m_more->text());
}

model::Value ItemForm::keys() const
{
    return m_slots.written(m_keys);
}

void ItemForm::hint(const QString &key, const QString &text)
{
    m_hints[key] = text;
    m_slots.at(key)->setHint(text);
}

QString ItemForm::title() const
{
    const QString said = keys()[u"title"].text();
    return said.isEmpty() ? m_hints.value(QStringLiteral("title")) : said;
}

QString ItemForm::lang() const
{
    const QString said = keys()[u"lang"].text();
    return said.isEmpty() ? m_hints.value(QStringLiteral("lang")) : said;
}

void ItemForm::enterTitle()
{
    if (m_slots.first())
        m_slots.first()->setFocus(Qt::OtherFocusReason);
}

} // namespace mycel::ui
