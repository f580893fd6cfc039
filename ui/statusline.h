#pragma once
// The line at the bottom: in words whether we are offline, what arrives, when we last synced, and what is here.

#include "model/content/item.h"

#include <QStatusBar>

class QLabel;
class QPushButton;

namespace mycel::ui {

class Libraries;

class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    StatusLine(const Libraries &libraries, QWidget *parent);
    /// Something that was just done; it stays until the next thing happens.
    void say(const QString &text);
    /// The items that have two versions of a passage, each of which somebody has to settle.
    void setTwoVersions(const QList<model::Item> &items);

Q_SIGNALS:
    void twoVersionsChosen();

private:
    void read();
    [[nodiscard]] QString state() const;
    const Libraries &m_known;
    QLabel *m_says = nullptr;
    QLabel *m_holds = nullptr;
    QPushButton *m_two = nullptr;
    QString m_news;
};

} // namespace mycel::ui
