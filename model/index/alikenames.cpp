#include "model/index/alikenames.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <algorithm>

namespace mycel::model {

namespace {

constexpr qsizetype MostNamed = 1000;

/// What is the same for two names that are alike.
QByteArray likenessOf(const QByteArray &name)
{
    if (std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return name.toLower();
    return QString::fromUtf8(name).toCaseFolded().normalized(QString::NormalizationForm_C).toUtf8();
}

} // namespace

QList<std::pair<QByteArray, QByteArray>> alikeNames(const QList<QByteArray> &paths)
{
    QHash<QByteArray, QByteArray> firsts; // likeness → the first name that has it
    QSet<QByteArray> met;
    QList<std::pair<QByteArray, QByteArray>> alike;
    for (const QByteArray &path : paths) {
        for (QByteArray name = path; !name.isEmpty() && !met.contains(name); name.truncate(qMax<qsizetype>(0, name.lastIndexOf('/')))) {
            met.insert(name);
            QByteArray &first = firsts[likenessOf(name)];
            if (first.isEmpty()) {
                first = name;
            } else if (alike.size() < MostNamed) {
                alike.append({first, name});
                alike.append({name, first});
            }
        }
    }
    return alike;
}

} // namespace mycel::model
