#pragma once
// Where a library is brought together, on its page: its own address and every further server, folder and stick, whether each is
// there now, who one is at a server, a way to leave it, and a line for another one. What is there stays there.

#include "ui/libraries/libraries.h"

#include <QWidget>

class QVBoxLayout;

namespace mycel::ui {

class ConnectionCard;
class ShareBox;

class PlacesList : public QWidget {
    Q_OBJECT
public:
    PlacesList(model::Commons &commons, Libraries &libraries, QWidget *parent);
    /// Asks again; hidden where there are none.
    void open(const QString &library);
    [[nodiscard]] bool areSeveral() const { return m_shown.size() > 1; }

private:
    void read();
    void show(const QList<model::LibraryPlace> &places);
    QWidget *card(const model::LibraryPlace &place, bool isOnly);
    [[nodiscard]] static QString aboutText(const model::LibraryPlace &place);
    model::Commons &m_commons;
    Libraries &m_known;
    QString m_library;
    QString m_address; ///< the library's own when it was asked last
    QVBoxLayout *m_column = nullptr;
    QWidget *m_inside = nullptr;
    QList<ConnectionCard *> m_connections; ///< they stay: what one of them asked for may come yet
    ShareBox *m_share = nullptr;
    QList<model::LibraryPlace> m_shown;
};

} // namespace mycel::ui
