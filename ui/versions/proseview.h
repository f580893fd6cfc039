#pragma once
// A comparison as running text: what came is underlined, what went is struck out, and both are coloured. The words are those of
// others, so the document is built word by word and never read as HTML; it loads nothing and leads nowhere.

#include "model/content/prosediff.h"
#include "ui/theme.h"

#include <QTextBrowser>

namespace mycel::ui {

class ProseView : public QTextBrowser {
    Q_OBJECT
public:
    /// What is shown: both versions in one, or only the earlier or the later one with what the other has not.
    enum class Side { Both, Before, After };

    ProseView(Side side, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void show(const model::ProseDiff &diff);
    /// Goes to the next place that differs, and round at the end.
    void goOn(bool backwards = false);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void draw();
    void write(QTextCursor &cursor, const model::ProseBlock &block);
    [[nodiscard]] QTextCharFormat formatOf(model::ProseRun::Is is, const QTextCharFormat &plain) const;
    [[nodiscard]] bool shows(model::ProseRun::Is is) const;
    Side m_side;
    Theme m_theme;
    model::ProseDiff m_diff;
    QList<int> m_places; ///< positions in the document
};

} // namespace mycel::ui
