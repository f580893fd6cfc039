#include "ui/discuss/postedit.h"

#include "model/discuss/discussions.h"
#include "model/discuss/mentions.h"
#include "ui/discuss/namecompletion.h"
#include "ui/editor/linkcompletion.h"
#include "ui/editor/markdownedit.h"

#include <QStackedLayout>

namespace mycel::ui {

namespace {
constexpr int PreviewMargin = 10;
}

PostEdit::PostEdit(model::Commons &commons, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_commons(commons)
{
    m_leaves = new QStackedLayout(this);
    m_text = new MarkdownEdit(theme, this);
    m_text->setObjectName(QStringLiteral("field"));
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(PreviewMargin);
    m_preview = new Preview(theme, this);
    m_preview->document()->setDocumentMargin(PreviewMargin);
    m_preview->setSource([this] { return m_text->text().toUtf8(); }, [] { return Passage(); });
    m_preview->setFinish([this](const QByteArray &html) { return model::Mentions(m_names, m_me).in(html); });
    m_leaves->addWidget(m_text);
    m_leaves->addWidget(m_preview);
    m_links = new LinkCompletion(commons, m_text);
    m_nameList = new NameCompletion(m_text);
    setFocusProxy(m_text);
}

void PostEdit::setTheme(const Theme &theme)
{
    m_text->setTheme(theme);
    m_preview->setTheme(theme);
}

void PostEdit::setLibrary(const QString &library, const QStringList &first, const QString &me)
{
    if (library == m_library && first == m_first && me == m_me)
        return;
    if (library != m_library)
        m_links->begin(library, "README.md"); // as if a post stood at the top of the library
    m_library = library;
    m_first = first;
    m_me = me;
    m_names = first; // those are known at once
    m_nameList->setNames(first);
    m_commons.discussions().names(library).then(this, [this, library](const sync::Result<QStringList> &known) {
        if (library != m_library)
            return;
        m_names = m_first + known.value_or(QStringList());
        m_names.removeDuplicates();
        m_nameList->setNames(m_names);
    });
}

bool PostEdit::isPreviewed() const
{
    return m_leaves->currentWidget() == m_preview;
}

void PostEdit::setPreviewed(bool previewed)
{
    m_leaves->setCurrentWidget(previewed ? static_cast<QWidget *>(m_preview) : m_text);
    m_leaves->currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace mycel::ui
