#pragma once
// Where the text of a post is written: Markdown with "[[" for what the library has and "@" for who is in it, and in the same place,
// when that is wanted, how it will be read.

#include "model/commons.h"
#include "ui/theme.h"

#include <QWidget>

class QStackedLayout;

namespace mycel::ui {

class LinkCompletion;
class MarkdownEdit;
class NameCompletion;
class Preview;

class PostEdit : public QWidget {
    Q_OBJECT
public:
    PostEdit(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    /// Whose items and names are offered; `first`: names that come before the others, of the thread.
    void setLibrary(const QString &library, const QStringList &first = {}, const QString &me = {});
    [[nodiscard]] MarkdownEdit *text() const { return m_text; }
    [[nodiscard]] bool isPreviewed() const;
    void setPreviewed(bool previewed);

private:
    model::Commons &m_commons;
    MarkdownEdit *m_text = nullptr;
    Preview *m_preview = nullptr;
    LinkCompletion *m_links = nullptr;
    NameCompletion *m_nameList = nullptr;
    QStackedLayout *m_leaves = nullptr;
    QString m_library, m_me;
    QStringList m_first, m_names;
};

} // namespace mycel::ui
