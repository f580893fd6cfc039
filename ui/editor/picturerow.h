#pragma once
// A picture on its way into the text: it is made anew (freshpicture.h) on a thread of its own, and its writer is asked what it
// shows, for those who cannot see it.

#include "sync/change.h"
#include "sync/lane.h"
#include "ui/editor/freshpicture.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace mycel::ui {

class PictureRow : public QFrame {
    Q_OBJECT
public:
    explicit PictureRow(QWidget *parent);
    ~PictureRow() override { blockSignals(true); } ///< what is still being made smaller is for nobody
    void take(const QByteArray &foreign);
    void take(const QImage &picture);
    void chooseFile();
    /// Another draft is open: what was taken, or is still being made smaller, is not for that.
    void forget();

Q_SIGNALS:
    /// `file`: below the item's folder.
    void made(const mycel::sync::Change &file, const QString &shows);
    void left();
    void troubled(const mycel::sync::Error &error);

private:
    void await(sync::Future<FreshPicture> picture);
    void putIn();
    void leave();
    sync::Lane m_lane{QStringLiteral("pictures")};
    QLabel *m_picture = nullptr;
    QLineEdit *m_shows = nullptr;
    FreshPicture m_fresh;
    quint64 m_number = 0;
};

} // namespace mycel::ui
