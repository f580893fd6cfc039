#pragma once
// The one box that searches everything, with its key written in it. Down goes to the list, Esc clears it.

#include "ui/theme.h"

#include <QLineEdit>

class QLabel;

namespace mycel::ui {

class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    SearchBox(const QKeySequence &key, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void listWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeKey();
    void offerClearing();
    void nameButtons();
    QAction *m_lens = nullptr;
    QLabel *m_key = nullptr;
};

} // namespace mycel::ui
