#pragma once
// What is told outside of the window, where others may look. The program hands in how (app/desktopnotifier.h); tests hand in
// their own.

#include "model/discuss/threadquery.h"

#include <QObject>

namespace mycel::ui {

struct Notice {
    QString title;
    QString text;              ///< may be empty
    QString open;              ///< what is done when it is clicked, in words
    model::ThreadRef thread;   ///< to which that leads; without an id: to all that is unread
    bool ofSearch = false;     ///< it leads to the finder

    bool operator==(const Notice &) const = default;
};

class Notifier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// In the place of the one before, if that is still to be seen.
    virtual void show(const Notice &notice) = 0;

Q_SIGNALS:
    void chosen(const mycel::ui::Notice &notice);
};

} // namespace mycel::ui
