#pragma once
// How the text will be read, beside it while it is written: the page's own HTML in a plain text browser, which loads nothing.
// It is made anew when the writer pauses, and stays at the place that is being written.

#include "sync/change.h"
#include "ui/theme.h"

#include <QTextBrowser>
#include <QTimer>

namespace mycel::ui {

class Preview : public QTextBrowser {
    Q_OBJECT
public:
    Preview(const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    /// Asked for the text when it is to be shown.
    void setSource(const std::function<QByteArray()> &text) { m_text = text; }
    /// The draft's own pictures. No other is decoded in the window's process.
    void setPictures(const QList<sync::Change> &pictures);
    /// The text is another now.
    void follow();
    /// 0: the beginning, 1: the end.
    void setPlace(double place);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void showEvent(QShowEvent *event) override;

private:
    void draw();
    Theme m_theme;
    std::function<QByteArray()> m_text;
    QHash<QByteArray, QByteArray> m_pictures;
    QTimer m_pause;
    double m_place = 0;
};

} // namespace mycel::ui
