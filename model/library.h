#pragma once
// A movement's library as it is kept on this computer.

#include "model/index/index.h"
#include "sync/state.h"

#include <QDate>
#include <QHash>
#include <QStringList>

namespace mycel::model {

struct Library {
    QString key;              ///< random, ours, never leaves this computer
    QString id;               ///< of library.yaml, or empty
    QString name;
    QString summary;
    QStringList languages;
    QStringList topics;
    QString license;          ///< SPDX, as found
    QString address;          ///< where it is had from; empty: only here (the welcome library)
    QByteArray branch;        ///< "main"
    QHash<Kind, int> counts;
    std::optional<bool> mayPublish; ///< whether its place let us, when something was last sent there
    sync::State state;
    int indexed = -1;         ///< while being indexed: files done; -1 otherwise
    int toIndex = 0;
};

/// What `remove` tells.
struct Removal {
    bool unsent = false;      ///< it holds something that is nowhere else, and is kept for 30 days
};

/// One that was removed and is kept a while, for it holds something that is nowhere else.
struct KeptAside {
    QString key;
    QString name;
    QDate until;              ///< UTC: the day on which it is deleted
};

/// What `add` and `check` tell.
struct Report {
    Library library;
    int items = 0;
    QList<Problem> problems;
};

} // namespace mycel::model
