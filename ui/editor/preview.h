#pragma once
// How the text will be read, beside it while it is written: the page's own HTML in a plain text browser, which loads nothing.
// It is made anew when the writer pauses, and stays at the place that is being written.

#include "sync/change.h"
#include "ui/theme.h"

#include <QTextBrowser>
#include <QTimer>

namespace mycel::ui {

/// What is being written or looked at: its words, as they will be read, and where they stand.
struct Passage {
    QString words;      ///< of one line; may be empty
    double place = 0;   ///< in the whole text; 0: the beginning, 1: the end
    int top = 0;        ///< pixels below the upper edge of what is seen of the text
};

class Preview : public QTextBrowser {
    Q_OBJECT
public:
    Preview(const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    /// Asked for the text when it is to be shown.
    void setSource(const std::function<QByteArray()> &text, const std::function<Passage()> &passage) { m_text = text, m_passage = passage; }
    /// What is done with the HTML before it is shown.
    void setFinish(const std::function<QByteArray(const QByteArray &)> &finish) { m_finish = finish; }
    /// The draft's own pictures. No other is decoded in the window's process.
    void setPictures(const QList<sync::Change> &pictures);
    /// The text is another now.
    void follow();
    /// Shows the passage at the height at which it stands in the text.
    void keepPlace();

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void showEvent(QShowEvent *event) override;

private:
    void draw();
    Theme m_theme;
    [[nodiscard]] std::optional<int> heightOf(const Passage &passage) const;
    std::function<QByteArray()> m_text;
    std::function<Passage()> m_passage;
    std::function<QByteArray(const QByteArray &)> m_finish;
    QHash<QByteArray, QByteArray> m_pictures;
    QTimer m_pause;
};

} // namespace mycel::ui
