#pragma once
// The chips above a list: topic, language and library, each with its counts in a menu; a chosen one is taken off by a click.

#include "model/index/query.h"

#include <QWidget>

class QPushButton;

namespace mycel::ui {

class FacetBar : public QWidget {
    Q_OBJECT
public:
    explicit FacetBar(QWidget *parent = nullptr);
    void setAnswer(const model::Answer &answer, const QHash<QString, QString> &libraryNames);
    /// Puts what is chosen into a query.
    void applyTo(model::Query &query) const;
    void clear();

Q_SIGNALS:
    void chosen();

private:
    struct Chip {
        QPushButton *button = nullptr;
        QString title, value, shown;
    };
    void fill(Chip &chip, const QList<model::Facet> &facets, const QHash<QString, QString> &names);
    void choose(Chip &chip, const QString &value, const QString &shown);
    Chip m_topic, m_language, m_library;
};

} // namespace mycel::ui
