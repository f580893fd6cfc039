#pragma once
// The short pages of help, as rich text in the reader's language. The page of keys is made from the actions themselves.

#include <QList>
#include <QString>

namespace mycel::ui {

class Actions;

struct HelpPage {
    QString icon;
    QString title;
    QString html;
};

QList<HelpPage> helpPages(const Actions &actions);

} // namespace mycel::ui
