#pragma once
// What the maintainer of a library would want mended in one file of it, beside what the index finds: values of keys that nobody
// can read as what they are, and on which line of the file something stands. Pure; mycelctl check asks it, no index waits for it.

#include "model/index/index.h"

namespace mycel::model {

/// Values that are not of their key's shape (no date, none of its choices, coordinates off the earth): "unreadable-value", with
/// "place.lat: 95". Only of an item in the folder of its kind: elsewhere, keys may mean what another system has them mean.
QList<Problem> unreadableValues(const QByteArray &path, const QByteArray &source);

/// A problem, with the words of who could not read it, and the line, from 1, on which it stands; 0 where that cannot be told.
struct Remark {
    Problem problem;
    int line = 0;
};
Remark remarkOn(Problem problem, const QByteArray &source);

} // namespace mycel::model
