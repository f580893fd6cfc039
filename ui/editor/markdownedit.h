#pragma once
// Where an item's text is written. It keeps every character as it was typed, and its undo goes back to the text that the
// draft began with, also after a restart.

#include "ui/editor/preview.h"
#include "ui/theme.h"

#include <QCompleter>
#include <QPlainTextEdit>
#include <QPointer>

namespace mycel::ui {

class MarkdownStyle;
class Spelling;

class MarkdownEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    MarkdownEdit(const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    /// What stands there while nothing does; words to its reader, and so in the window's letters.
    void setHint(const QString &hint);
    /// `opening`: what undo ends at.
    void begin(const QString &opening, const QString &now);
    [[nodiscard]] QString text() const;
    /// It says what it said in the beginning.
    [[nodiscard]] bool isAsOpened() const { return text() == m_opening; }
    /// Whose list, while it is open, gets the keys that choose from it.
    void addCompleter(QCompleter *completer) { m_completers.append(completer); }
    void setSpelling(Spelling *spelling);
    /// What is being written or, where that is out of sight, what is seen first.
    [[nodiscard]] Passage passage() const;
    void insertAsBlock(const QString &text);
    /// Replaces everything, as one step that can be undone. It is written on from its beginning.
    void replaceAll(const QString &text);

Q_SIGNALS:
    /// The text is another: not only what it looks like.
    void edited();
    /// Pasted or dropped: a file's bytes, or what another program had on its clipboard.
    void pictureFileGiven(const QByteArray &bytes);
    void pictureGiven(const QImage &picture);
    /// Pasted or dropped, and more than an item may hold: it was not put in.
    void tooMuchGiven();

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    /// The misspelt word at a place, chosen; without a selection where there is none.
    [[nodiscard]] QTextCursor misspeltAt(QTextCursor cursor) const;
    void insertOthers(const QString &text);
    void offerWords(QMenu *menu, const QTextCursor &wrong);
    QString m_hint;
    QFont m_hintFont;
    MarkdownStyle *m_style = nullptr;
    Spelling *m_spelling = nullptr;
    QString m_opening;
    QString m_known;
    QList<QPointer<QCompleter>> m_completers;
};

} // namespace mycel::ui
