#pragma once
// The chips above a list: kind, topic, language and library, each with its counts in a menu. They begin a new line where the
// pane is too narrow.

#include "model/index/query.h"

#include <QHash>
#include <QWidget>

namespace mycel::ui {

class FacetChip;

class FacetBar : public QWidget {
    Q_OBJECT
public:
    explicit FacetBar(QWidget *parent = nullptr);
    /// `withKinds`: whether the list holds several kinds.
    void setAnswer(const model::Answer &answer, const QHash<QString, QString> &libraryNames, bool withKinds);
    /// Puts what is chosen into a query.
    void applyTo(model::Query &query) const;
    void chooseLibrary(const QString &key, const QString &name);
    void clear();
    [[nodiscard]] bool isEmpty() const;

Q_SIGNALS:
    void chosen();

private:
    FacetChip *m_kind, *m_topic, *m_language, *m_library;
};

} // namespace mycel::ui
