#pragma once
// The row under the text: in whose name and into which library it goes, and the two ends of writing: publish, throw away;
// between them, what the draft changes.

#include "ui/libraries/libraries.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mycel::ui {

class Actions;

class PublishRow : public QFrame {
    Q_OBJECT
public:
    PublishRow(model::Commons &commons, const Libraries &libraries, const Actions &actions, QWidget *parent);
    /// `fixed`: an item of a library stays in it.
    void begin(const QString &library, bool fixed);
    [[nodiscard]] QString library() const;
    /// As it stands there; nothing before the one that was chosen in that library is known.
    [[nodiscard]] std::optional<QString> name() const;
    void setBusy(bool busy);

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void libraryChanged();
    void thrownAway();
    void compareAsked();

private:
    void readName();
    void fit();
    model::Commons &m_commons;
    const Libraries &m_known;
    QLineEdit *m_name = nullptr;
    QComboBox *m_library = nullptr;
    QLabel *m_nothingElse = nullptr;
    QPushButton *m_throw = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_publish = nullptr;
    bool m_isNameKnown = false;
    bool m_fixed = false;
};

} // namespace mycel::ui
