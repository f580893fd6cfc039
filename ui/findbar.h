#pragma once
// Find in page: one line under the page, opened with Ctrl+F, closed with Esc.

#include <QFrame>

class QLabel;
class QLineEdit;

namespace mycel::ui {

class FindBar : public QFrame {
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);
    void open();
    void setFound(int at, int of);

Q_SIGNALS:
    void asked(const QString &words, bool backwards);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void closeBar();
    QLineEdit *m_words = nullptr;
    QLabel *m_found = nullptr;
};

} // namespace mycel::ui
