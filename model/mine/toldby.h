#pragma once
// Where a draft is told of when it is published: the posts in discussions that it takes up. Beside the drafts in mine.sqlite, so
// that it survives what they survive; the posts that tell of it are made when it is published (model/discuss/sections.cpp).

#include "model/mine/mine.h"

namespace mycel::model {

/// `post`: the path of its file. Forgets what belonged to drafts that are gone.
sync::Result<void> keepToldBy(Mine &mine, const QString &draft, const QByteArray &post);
sync::Result<QList<QByteArray>> toldBy(const Mine &mine, const QString &draft);

} // namespace mycel::model
