#pragma once
// A bar below what it is about that says something and offers what can be done: instead of a dialog. It stays until its
// reader has answered, and takes nobody's focus.

#include <QFrame>

#include <functional>

class QLabel;
class QHBoxLayout;
class QUrl;

namespace mycel::ui {

class NoticeBar : public QFrame {
    Q_OBJECT
public:
    struct Choice {
        QString text;
        std::function<void()> chosen;
        bool main = false;
    };
    explicit NoticeBar(QWidget *parent);
    /// A choice closes the bar before it is carried out.
    void say(const QString &sentence, const QString &more, const QList<Choice> &choices);
    /// What leaves Mycel is shown before it opens: who clicks tells a server that they read.
    /// Also what a mail program opens, or a telephone.
    void askOutside(const QUrl &url);

private:
    QLabel *m_sentence = nullptr;
    QLabel *m_more = nullptr;
    QHBoxLayout *m_row = nullptr;
    QList<QWidget *> m_buttons;
};

} // namespace mycel::ui
