#include "ui/editor/keyfield.h"

#include "ui/parts/calm.h"
#include "ui/parts/dayline.h"
#include "ui/words/keynames.h"
#include "ui/words/relationtext.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {

QVBoxLayout *columnOf(QWidget *field)
{
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    return column;
}

/// One line; where `check` says what is wrong with it, that stands below.
class LineField : public KeyField {
public:
    using Check = std::function<QString(const QString &text)>;
    LineField(const QString &name, const QString &hint, const Check &check, QWidget *parent)
        : KeyField(parent)
        , m_check(check)
    {
        m_line = new QLineEdit(this);
        m_line->setAccessibleName(name);
        m_line->setPlaceholderText(hint);
        m_wrong = new QLabel(this);
        m_wrong->setObjectName(QStringLiteral("error"));
        m_wrong->setWordWrap(true);
        m_wrong->hide();
        QVBoxLayout *column = columnOf(this);
        column->addWidget(m_line);
        column->addWidget(m_wrong);
        connect(m_line, &QLineEdit::textEdited, this, [this] { touch(); });
        connect(m_line, &QLineEdit::editingFinished, this, [this] { checkText(); });
        setFocusProxy(m_line);
    }
    void setHint(const QString &hint) override { m_line->setPlaceholderText(hint); }

protected:
    void show(const model::Value &value) override
    {
        m_line->setText(value.texts().join(QStringLiteral(", ")));
        m_line->setCursorPosition(0); // a long one is read from its beginning
    }
    model::Value written() const override { return model::scalarOf(m_line->text()); }

private:
    void checkText()
    {
        const QString text = m_line->text().trimmed();
        const QString wrong = m_check && !text.isEmpty() ? m_check(text) : QString();
        m_wrong->setText(wrong);
        m_wrong->setVisible(!wrong.isEmpty());
        m_line->setAccessibleDescription(wrong);
    }
    Check m_check;
    QLineEdit *m_line = nullptr;
    QLabel *m_wrong = nullptr;
};

/// "2026-05-01", as its reader writes days.
class DateField : public KeyField {
public:
    DateField(const QString &name, QWidget *parent)
        : KeyField(parent)
    {
        m_day = new DayLine(name, this);
        m_wrong = new QLabel(this);
        m_wrong->setObjectName(QStringLiteral("error"));
        m_wrong->setWordWrap(true);
        m_wrong->hide();
        QVBoxLayout *column = columnOf(this);
        column->addWidget(m_day);
        column->addWidget(m_wrong);
        connect(m_day, &DayLine::dayEdited, this, [this] { touch(); });
        connect(m_day, &QLineEdit::editingFinished, this, [this] {
            m_wrong->setText(m_day->wrong());
            m_wrong->setVisible(!m_wrong->text().isEmpty());
            m_day->setAccessibleDescription(m_wrong->text());
        });
        setFocusProxy(m_day);
    }

protected:
    void show(const model::Value &value) override
    {
        m_day->setDay(QDate::fromString(value.text(), Qt::ISODate));
        if (m_day->text().isEmpty())
            m_day->setText(value.text()); // its reader may know what is meant
    }
    model::Value written() const override { return model::scalarOf(m_day->day().isValid() ? m_day->day().toString(Qt::ISODate) : m_day->text()); }

private:
    DayLine *m_day = nullptr;
    QLabel *m_wrong = nullptr;
};

class TextField : public KeyField {
public:
    TextField(const QString &name, QWidget *parent)
        : KeyField(parent)
    {
        m_text = new QPlainTextEdit(this);
        m_text->setObjectName(QStringLiteral("field"));
        m_text->setAccessibleName(name);
        m_text->setTabChangesFocus(true);
        m_text->document()->setDocumentMargin(6);
        columnOf(this)->addWidget(m_text);
        connect(m_text, &QPlainTextEdit::textChanged, this, [this] { touch(); fit(); describe(); });
        setFocusProxy(m_text);
        fit();
    }
    void setHint(const QString &hint) override
    {
        m_text->setPlaceholderText(hint);
        describe();
    }

protected:
    void show(const model::Value &value) override { m_text->setPlainText(value.text()); }
    model::Value written() const override { return model::scalarOf(m_text->toPlainText()); }
    void resizeEvent(QResizeEvent *event) override
    {
        KeyField::resizeEvent(event);
        fit();
    }

private:
    /// Qt says what is dimmed to nobody who does not see it.
    void describe() { m_text->setAccessibleDescription(m_text->document()->isEmpty() ? m_text->placeholderText() : QString()); }
    /// As high as its text, from two lines to eight.
    void fit()
    {
        const int line = m_text->fontMetrics().lineSpacing();
        const int lines = qBound(2, int(m_text->document()->size().height()), 8);
        m_text->setFixedHeight(lines * line + 18);
    }
    QPlainTextEdit *m_text = nullptr;
};

/// One of a few, or nothing. What stands there and is none of them is offered too.
class ChoiceField : public KeyField {
public:
    using Naming = std::function<QString(const QString &choice)>;
    ChoiceField(const QStringList &choices, const Naming &naming, const QString &name, QWidget *parent)
        : KeyField(parent)
    {
        m_box = new CalmComboBox(this);
        m_box->setAccessibleName(name);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->addItem(KeyField::tr("Not stated"), QString());
        for (const QString &choice : choices)
            m_box->addItem(naming(choice), choice);
        columnOf(this)->addWidget(m_box);
        connect(m_box, &QComboBox::currentIndexChanged, this, [this] { touch(); });
        setFocusProxy(m_box);
    }

protected:
    void show(const model::Value &value) override
    {
        if (m_box->findData(value.text()) < 0)
            m_box->addItem(value.text(), value.text());
        m_box->setCurrentIndex(m_box->findData(value.text()));
    }
    model::Value written() const override { return model::scalarOf(m_box->currentData().toString()); }

private:
    QComboBox *m_box = nullptr;
};

/// "PT20M" as a number and what it counts.
class DurationField : public KeyField {
public:
    DurationField(const QString &name, QWidget *parent)
        : KeyField(parent)
    {
        m_number = new QLineEdit(this);
        m_number->setAccessibleName(name);
        m_unit = new CalmComboBox(this);
        m_unit->setAccessibleName(KeyField::tr("%1: unit").arg(name));
        for (const auto &[unit, text] : {std::pair("PT%1M", KeyField::tr("minutes")), std::pair("PT%1H", KeyField::tr("hours")), std::pair("P%1D", KeyField::tr("days")), std::pair("P%1W", KeyField::tr("weeks"))})
            m_unit->addItem(text, QString::fromLatin1(unit));
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_number, 1);
        row->addWidget(m_unit, 1);
        connect(m_number, &QLineEdit::textEdited, this, [this] { touch(); });
        connect(m_unit, &QComboBox::currentIndexChanged, this, [this] { touch(); });
        setFocusProxy(m_number);
    }

protected:
    void show(const model::Value &value) override
    {
        static const QRegularExpression simple(QStringLiteral("^P(?:T(\\d+)([MH])|(\\d+)([DW]))$"));
        const auto match = simple.match(value.text());
        const QString unit = match.captured(2) + match.captured(4);
        m_number->setText(match.hasMatch() ? match.captured(1) + match.captured(3) : value.text());
        if (match.hasMatch())
            m_unit->setCurrentIndex(int(QStringLiteral("MHDW").indexOf(unit)));
    }
    model::Value written() const override
    {
        const QString text = m_number->text().trimmed();
        static const QRegularExpression digits(QStringLiteral("^\\d+$"));
        return model::scalarOf(digits.match(text).hasMatch() ? m_unit->currentData().toString().arg(text) : text);
    }

private:
    QLineEdit *m_number = nullptr;
    QComboBox *m_unit = nullptr;
};

} // namespace

/// Qt takes the focus from what goes, and a line says then that it was left: what is only half there must not hear it.
KeyField::~KeyField()
{
    for (QObject *part : findChildren<QObject *>())
        part->disconnect(this);
}

void KeyField::setValue(const model::Value &value)
{
    m_given = value;
    m_touched = false;
    m_showing = true;
    show(value);
    m_showing = false;
}

void KeyField::touch()
{
    if (m_showing)
        return;
    m_touched = true;
    Q_EMIT changed();
}

QLabel *labelOf(const QString &name, KeyField *field)
{
    auto *label = new QLabel(name, field->parentWidget());
    label->setObjectName(QStringLiteral("small"));
    label->setBuddy(field);
    return label;
}

KeyField *makeField(const model::Key &key, const QString &name, const FieldRoom &room, QWidget *parent)
{
    using model::Shape;
    switch (key.shape) {
    case Shape::Text: return new TextField(name, parent);
    case Shape::YesNo: return new ChoiceField({QStringLiteral("yes"), QStringLiteral("no")}, words::keyText, name, parent);
    case Shape::Choice: {
        QStringList choices;
        for (const char *choice : key.choices)
            choices.append(QString::fromLatin1(choice));
        if (qstrcmp(key.name, "rel") == 0)
            return new ChoiceField(choices, words::relationText, name, parent);
        return new ChoiceField(choices, [its = QString::fromLatin1(key.name)](const QString &choice) { return words::partText(its, choice); }, name, parent);
    }
    case Shape::Date: return new DateField(name, parent);
    case Shape::Number:
        return new LineField(name, {}, [](const QString &text) {
            bool isNumber = false;
            [[maybe_unused]] const double number = text.toDouble(&isNumber);
            return isNumber ? QString() : KeyField::tr("This is not a number.");
        }, parent);
    case Shape::Duration: return new DurationField(name, parent);
    case Shape::List: return makeListField(key, name, room, parent);
    case Shape::Item: return makeItemField(key, name, room, parent);
    case Shape::Items: return makeListField(key, name, room, parent);
    case Shape::Range:
    case Shape::Place:
    case Shape::Map: return makeMapField(key, name, room, parent);
    case Shape::Maps: return makeRowsField(key, name, room, parent);
    case Shape::Moment: // whose days and times stand together in a WhenField
    case Shape::Line: break;
    }
    return new LineField(name, {}, {}, parent);
}

} // namespace mycel::ui
