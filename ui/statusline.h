#pragma once
// The line at the bottom: in words whether we are offline, what arrives, when we last synced, and what is here.

#include <QStatusBar>

class QLabel;

namespace mycel::ui {

class Libraries;

class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    StatusLine(const Libraries &libraries, QWidget *parent);
    /// Something that was just done; it stays until the next thing happens.
    void say(const QString &text);

private:
    void read();
    [[nodiscard]] QString state() const;
    const Libraries &m_known;
    QLabel *m_says = nullptr;
    QLabel *m_holds = nullptr;
    QString m_news;
};

} // namespace mycel::ui
