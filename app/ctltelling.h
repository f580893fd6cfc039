#pragma once
// A thread as mycelctl tells it: as JSON, which is a contract, as lines for people, and as a page.

#include "model/discuss/discussions.h"

#include <QJsonObject>

namespace mycel::ctl {

/// A thread with what is said in it, in the order of its posts.
struct Told {
    model::ThreadPage page;
    QList<QByteArray> texts;
    QList<model::Quote> quotes; ///< the passages that they answer
};
/// Who wrote a post, as far as that is told.
QString writerOf(const model::Post &post, const model::ThreadPage &page);
/// Why a post has no text to be read, in words; empty where nobody did anything to it.
QString keptBackText(const model::Post &post);

sync::Result<Told> told(model::Commons &commons, const model::ThreadRef &ref);

QJsonObject threadJson(const Told &thread);
QStringList threadLines(const Told &thread);
/// A page without script, style sheet of another, or a picture from anywhere.
QByteArray htmlPage(const QString &title, const QByteArray &body);
/// What stands on the page of a thread, below its title.
QByteArray threadBody(const Told &thread);

} // namespace mycel::ctl
