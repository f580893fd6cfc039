#pragma once
// What somebody does about an offer: how to sign up, what they note of it for themselves, their calendar. Beside a page of an
// offer, and below the map.

#include "model/finder/finder.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QUrl;

namespace mycel::ui {

class TakePart : public QWidget {
    Q_OBJECT
public:
    TakePart(model::Finder &finder, QWidget *parent);
    void show(const model::Offer &offer, model::Mark mark);

    /// What a way to sign up leads to; nothing where it is no address.
    static std::optional<QUrl> addressOf(const QString &how, const QString &value);

Q_SIGNALS:
    /// To be opened outside of Mycel, after its reader has seen where it leads.
    void outsideAsked(const QUrl &url);
    void calendarAsked(const mycel::model::ItemRef &ref);
    /// It is done: what came of it can be told.
    void debriefAsked(const mycel::model::ItemRef &ref);
    void troubled(const mycel::sync::Error &error);

private:
    void setMark(model::Mark mark);
    void draw();
    model::Finder &m_finder;
    model::Offer m_offer;
    model::Mark m_mark = model::Mark::None;
    QList<QPushButton *> m_marks;
    QLabel *m_where = nullptr;
    QPushButton *m_signUp = nullptr, *m_calendar = nullptr, *m_debrief = nullptr;
};

} // namespace mycel::ui
