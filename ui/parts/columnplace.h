#pragma once
// A place that is one column, read from the top: a title, sections, what they hold. It scrolls where the window is low. Pages
// that are forms are made of it, so that they look alike.

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace mycel::ui {

/// Text that wraps, and is plain whatever is in it. `name`: the style sheet's ("muted", "strong" …).
QLabel *textLabel(const QString &text, const char *name, QWidget *parent);
/// The line above a section, in capitals for the eye alone.
QLabel *sectionLabel(const QString &text, QWidget *parent);

class ColumnPlace : public QScrollArea {
    Q_OBJECT
protected:
    explicit ColumnPlace(QWidget *parent);
    /// Whose children stand in the column.
    [[nodiscard]] QWidget *inside() const { return widget(); }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    QLabel *addText(const QString &text, const char *name);
    QLabel *addSection(const QString &text);

private:
    QVBoxLayout *m_column = nullptr;
};

} // namespace mycel::ui
