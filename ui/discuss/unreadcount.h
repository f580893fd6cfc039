#pragma once
// How much was said that nobody read here yet, of all libraries: for the sidebar, before anybody opens the discussions.

#include "model/commons.h"

namespace mycel::ui {

class UnreadCount : public QObject {
    Q_OBJECT
public:
    UnreadCount(model::Commons &commons, QObject *parent);
    void count();

Q_SIGNALS:
    void counted(int unread);

private:
    model::Commons &m_commons;
};

} // namespace mycel::ui
