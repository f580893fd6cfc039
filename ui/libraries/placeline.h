#pragma once
// A line for where a library is shared: the address of an empty repository, or a folder, which may be on a stick and need not
// be typed.

#include <QWidget>

class QLineEdit;

namespace mycel::ui {

class PlaceLine : public QWidget {
    Q_OBJECT
public:
    /// `name`: what the line is called for who hears it.
    PlaceLine(const QString &name, const QString &hint, QWidget *parent);
    [[nodiscard]] QString text() const;
    void clear();
    void takeFocus();

Q_SIGNALS:
    void changed(const QString &text);
    void entered();

private:
    QLineEdit *m_line = nullptr;
};

/// Where a folder is looked for first: among the sticks, where there is one.
QString whereSticksAre();

} // namespace mycel::ui
