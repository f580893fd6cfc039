#pragma once
// A town, as it is typed: those that begin so are offered; or two numbers from a map. It never looks where its reader is.

#include "model/finder/finder.h"

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace mycel::ui {

class PlaceField : public QLineEdit {
    Q_OBJECT
public:
    PlaceField(model::Finder &finder, QWidget *parent);
    /// Says nothing to anybody.
    void setPlace(const QString &name, const std::optional<model::Point> &at);
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const std::optional<model::Point> &at() const { return m_at; }
    /// It was chosen by its name.
    [[nodiscard]] bool isTown() const { return m_isTown; }

Q_SIGNALS:
    /// Another, or none.
    void placeChosen();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void ask();
    void choose(const model::Town &town);
    void settle(); ///< what was typed and not chosen: the first that is called so
    void change(const QString &name, const std::optional<model::Point> &at, bool isTown);
    static QString textOf(const model::Town &town);

    model::Finder &m_finder;
    QStringListModel *m_rows = nullptr;
    QCompleter *m_completer = nullptr;
    QList<model::Town> m_towns;
    QString m_typed;               ///< that m_towns are for
    QString m_name;
    std::optional<model::Point> m_at;
    bool m_isTown = false;
    quint64 m_asked = 0;
};

} // namespace mycel::ui
