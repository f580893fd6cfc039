#pragma once
// What the search box found in the discussions, under the items that it found: the best threads with the words around, and the
// way to all of them. It is gone where nothing was said.

#include "model/commons.h"
#include "ui/theme.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace mycel::ui {

class ThreadCards;
class ThreadList;

class SaidHits : public QWidget {
    Q_OBJECT
public:
    SaidHits(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void setLibraryNames(const QHash<QString, QString> &names);
    /// Empty words: nothing. `library` empty: in all.
    void search(const QString &words, const QString &library);

Q_SIGNALS:
    void threadChosen(const mycel::model::ThreadRef &ref, const QString &post);
    void allAsked(const QString &words);
    void shown(int threads);

private:
    void fit();
    model::Commons &m_commons;
    ThreadList *m_threads = nullptr;
    ThreadCards *m_cards = nullptr;
    QListView *m_list = nullptr;
    QPushButton *m_all = nullptr;
    QString m_words;
    quint64 m_asked = 0;
};

} // namespace mycel::ui
