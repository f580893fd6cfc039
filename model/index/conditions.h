#pragma once
// What a query asks besides its words, twice: as labels for the full text and as SQL for the tables. Every choice (kind,
// topic, language, library) is a condition of its own, so that counting can leave one out and tell what another would give; what
// was typed is left in, for choosing takes nothing out of the words.

#include "model/index/queryexpression.h"

#include <QVariant>

namespace mycel::model {

enum class Choice { Kind, Topic, Language, Library };

struct Condition {
    Choice choice = Choice::Kind;
    QByteArray label;
    QString sql;            ///< over `i` with the columns of items
    QVariantList values;
    bool isTyped = false;   ///< it stays whatever else is chosen
};

struct Conditions {
    QList<Condition> choices;
    /// What no label can say (by:, changed:, library:, an unknown type:, all that has a minus), over items i.
    QString rest;
    QVariantList restValues;

    [[nodiscard]] QList<QByteArray> labels() const;
};

/// `library`: the number of query.library in the index, 0 where there is none.
Conditions conditionsOf(const Query &query, const Words &words, qint64 library);

/// " WHERE a AND b" of conditions that are not empty.
QString whereOf(const QStringList &conditions);

} // namespace mycel::model
