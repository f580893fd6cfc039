#pragma once
// Over a page, what there is to say of its versions: that there are two of a passage, that it changed since it was read, that it
// has just changed while it is open. Each with the way to it; nothing here moves a reader by itself.

#include <QFrame>

#include <functional>

class QVBoxLayout;

namespace mycel::ui {

class NewsStrip : public QFrame {
    Q_OBJECT
public:
    struct Way {
        QString text;
        std::function<void()> taken;
    };
    explicit NewsStrip(QWidget *parent);
    void clear();
    /// One more line, or another in the place of the one of that name; without a sentence it goes.
    void say(const QString &name, const QString &sentence, const QList<Way> &ways = {});

private:
    QVBoxLayout *m_column = nullptr;
    QHash<QString, QWidget *> m_lines;
};

} // namespace mycel::ui
