#include "ui/discuss/hiddenplace.h"

#include "model/discuss/discussions.h"
#include "ui/words/liveabletext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mycel::ui {

namespace {
constexpr int LongestWord = 100;
}

HiddenPlace::HiddenPlace(model::Commons &commons, QWidget *parent)
    : ColumnPlace(parent)
    , m_commons(commons)
{
    setAccessibleName(tr("Hidden by you"));
    addText(tr("Hidden by you"), "title");
    addText(tr("Only for you, and only on this computer: nobody learns of it, and it can be shown again. In a thread, one line stands in the place of what is hidden. “Hide for me” under a post hides who wrote it or the whole thread."), "muted");
    m_list = new QWidget(inside());
    (new QVBoxLayout(m_list))->setContentsMargins(0, 8, 0, 8);
    column()->addWidget(m_list);
    addSection(tr("Hide a word"));
    addText(tr("Posts that say it are hidden, in every library."), "muted");
    m_word = new QLineEdit(inside());
    m_word->setAccessibleName(tr("A word, or several in a row"));
    m_word->setPlaceholderText(m_word->accessibleName());
    m_word->setMaxLength(LongestWord);
    m_hide = new QPushButton(tr("Hide it"), inside());
    m_hide->setEnabled(false);
    auto *back = new QPushButton(tr("Back to the discussions"), inside());
    back->setObjectName(QStringLiteral("quiet"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_word, 1);
    row->addWidget(m_hide);
    column()->addLayout(row);
    column()->addSpacing(16);
    column()->addWidget(back, 0, Qt::AlignLeading);
    column()->addStretch();
    const auto hideWord = [this] {
        const QString word = m_word->text().simplified();
        if (word.isEmpty())
            return;
        m_word->clear();
        set({model::Muted::What::Word, {}, word}, true);
    };
    connect(m_word, &QLineEdit::textChanged, this, [this](const QString &word) { m_hide->setEnabled(!word.trimmed().isEmpty()); });
    connect(m_word, &QLineEdit::returnPressed, this, hideWord);
    connect(m_hide, &QPushButton::clicked, this, hideWord);
    connect(back, &QPushButton::clicked, this, &HiddenPlace::left);
    connect(&commons.discussions(), &model::Discussions::marksChanged, this, &HiddenPlace::read);
}

void HiddenPlace::setLibraries(const QList<model::Library> &libraries)
{
    m_names.clear();
    for (const model::Library &library : libraries)
        m_names.insert(library.key, library.name);
    m_shown.reset(); // in words of the libraries
}

void HiddenPlace::enter()
{
    read();
    m_word->setFocus(Qt::OtherFocusReason);
}

void HiddenPlace::read()
{
    m_commons.discussions().muted().then(this, [this](const sync::Result<QList<model::Muted>> &muted) {
        if (muted)
            show(*muted);
        else
            Q_EMIT troubled(muted.error());
    });
}

void HiddenPlace::show(const QList<model::Muted> &muted)
{
    if (m_shown == muted)
        return; // nobody loses the button under their finger
    m_shown = muted;
    ++m_asked;
    while (QLayoutItem *gone = m_list->layout()->takeAt(0)) {
        gone->widget()->deleteLater();
        gone->widget()->hide();
        delete gone;
    }
    if (muted.isEmpty())
        m_list->layout()->addWidget(textLabel(tr("Nothing is hidden."), "strong", m_list));
    for (const model::Muted &each : muted) {
        if (each.what != model::Muted::What::Thread) {
            addRow(each, {});
            continue;
        }
        m_commons.discussions().thread({each.library, each.value}).then(this, [this, each, number = m_asked](const sync::Result<model::ThreadPage> &page) {
            if (number == m_asked)
                addRow(each, page ? page->thread.title : QString());
        });
    }
}

void HiddenPlace::addRow(const model::Muted &muted, const QString &title)
{
    auto *row = new QWidget(m_list);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const QString what = words::mutedText(muted, title), library = m_names.value(muted.library);
    line->addWidget(textLabel(library.isEmpty() ? what : QStringLiteral("%1 · %2").arg(what, library), "strong", row), 1);
    auto *again = new QPushButton(tr("Show again"), row);
    again->setAccessibleName(tr("Show again: %1").arg(what));
    line->addWidget(again);
    m_list->layout()->addWidget(row);
    connect(again, &QPushButton::clicked, this, [this, muted] { set(muted, false); });
}

void HiddenPlace::set(const model::Muted &muted, bool is)
{
    m_commons.discussions().setMuted(muted, is).then(this, [this](const sync::Result<void> &kept) {
        if (!kept)
            Q_EMIT troubled(kept.error());
    });
}

} // namespace mycel::ui
