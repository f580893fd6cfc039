#pragma once
// What an item is (its kind, language, topics and library), as words of their own in the full text, so that a search for
// "blockade in Swedish" is one question to it and need not look every hit up.

#include "model/content/item.h"

namespace mycel::model {

QByteArray labelOfKind(Kind kind);
/// A language, its regions included: "pt" also finds "pt-BR".
QByteArray labelOfLanguage(const QString &lang);
QByteArray labelOfTopic(const QString &topic);
/// The same however it is written: with or without accents, blanks, hyphens.
QByteArray labelOfTypedTopic(const QString &topic);
/// `number`: the library's in the index.
QByteArray labelOfLibrary(qint64 number);

QList<QByteArray> labelsOfItem(const Item &item, qint64 library);
/// As the column `labels` holds them.
QByteArray joinedLabels(const QList<QByteArray> &labels);

} // namespace mycel::model
