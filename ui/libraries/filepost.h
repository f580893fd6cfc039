#pragma once
// A library as one file, in the window: what is new is saved where its reader chooses, for any messenger, and a file is brought
// in that was opened, dropped on the window or handed over when the program began. One with events is another's to open.

#include "model/commons.h"

#include <QObject>

class QWidget;

namespace mycel::ui {

class NoticeBar;

class FilePost : public QObject {
    Q_OBJECT
public:
    /// What is dropped on the window is opened. `notice`: where it is told what came of it.
    FilePost(model::Commons &commons, NoticeBar &notice, QWidget *window);
    /// Asks where to, and writes what is new in a library, or all of it.
    void send(const QString &library, const QString &name, bool whole);
    /// Asks which, and opens it.
    void choose();
    void open(const QString &file);

Q_SIGNALS:
    void sent();
    void opened(); ///< a library's file is being brought in
    void received(const QString &library);
    void said(const QString &text);
    /// It is of a library that is not here, and is wanted.
    void addAsked(const QString &file);
    /// It holds events, and no library.
    void eventsAsked(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tellSent(const model::SentFile &file);
    void tellTrouble(const sync::Error &error);
    model::Commons &m_commons;
    NoticeBar &m_notice;
    QWidget *m_window;
    QString m_folder; ///< where the last one was
};

} // namespace mycel::ui
