#pragma once
// A thread as mycelctl tells it: as JSON, which is a contract, as lines for people, and as a page.

#include "model/discuss/discussions.h"

#include <QJsonObject>

namespace mycel::ctl {

/// A thread with what is said in it, in the order of its posts.
struct Told {
    model::ThreadPage page;
    QList<QByteArray> texts;
    QStringList quoted;        ///< the passages that they answer
    QList<model::Quote> quotes; ///< with where they are from
};
sync::Result<Told> told(model::Commons &commons, const model::ThreadRef &ref);

QJsonObject threadJson(const Told &thread);
QStringList threadLines(const Told &thread);
/// A page without script, style sheet of another, or a picture from anywhere.
QByteArray htmlPage(const QString &title, const QByteArray &body);
/// What stands on the page of a thread, below its title.
QByteArray threadBody(const Told &thread);

} // namespace mycel::ctl
