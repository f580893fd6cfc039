#pragma once
// The reader that is always there: a page as rich text, without any engine. It loads nothing: a picture is its description and
// a link to its file, in a frame, because no foreign picture is decoded in the window's process (safety.md).

#include "ui/pagedocument.h"

#include <QTextBrowser>

namespace mycel::ui {

class PlainReader : public QTextBrowser {
    Q_OBJECT
public:
    explicit PlainReader(QWidget *parent = nullptr);
    using QTextBrowser::show;
    void show(const Sheet &sheet, const Theme &theme, qreal scale);
    /// See PageEngine::find.
    void findWords(const QString &words, bool backwards, const std::function<void(int at, int of)> &found);
    /// Asks where to, and leaves the page there.
    void savePdf();

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    QString m_title;
};

} // namespace mycel::ui
