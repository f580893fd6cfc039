#include "ui/libraries/invitebox.h"

#include "ui/parts/columnplace.h"
#include "ui/parts/flowlayout.h"
#include "ui/words/invitationtext.h"

#include <QAccessible>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {
constexpr int LinesShown = 14;
}

InviteBox::InviteBox(model::Commons &commons, QWidget *parent)
    : QFrame(parent)
    , m_commons(commons)
{
    setObjectName(QStringLiteral("card"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(textLabel(tr("Invite somebody"), "strong", this));
    m_about = textLabel({}, "muted", this);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("field"));
    m_text->setAccessibleName(tr("The invitation"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_said = textLabel({}, "small", this);
    m_copy = new QPushButton(tr("Copy the invitation"), this);
    m_copy->setObjectName(QStringLiteral("main"));
    m_address = new QPushButton(tr("Copy the address alone"), this);
    auto *save = new QPushButton(tr("Save it as a text…"), this);
    auto *file = new QPushButton(tr("All of the library as a file…"), this);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAccessibleName(tr("Close the invitation"));
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *each : {m_copy, m_address, save, file, close})
        flow->addWidget(each);
    column->addWidget(m_about);
    column->addWidget(m_text);
    column->addWidget(buttons);
    column->addWidget(m_said);
    hide();
    connect(m_copy, &QPushButton::clicked, this, [this] { copy(m_text->toPlainText(), tr("The invitation is copied.")); });
    connect(m_address, &QPushButton::clicked, this, [this] { copy(m_library.address, tr("The address is copied.")); });
    connect(save, &QPushButton::clicked, this, &InviteBox::save);
    connect(file, &QPushButton::clicked, this, [this] { Q_EMIT fileAsked(m_library.name); });
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
}

void InviteBox::open(const model::Library &library)
{
    m_library = library;
    m_said->hide();
    m_commons.trusted(library.key).then(this, [this, key = library.key](const sync::Result<sync::Access> &trusted) {
        if (key == m_library.key)
            show(trusted.value_or(sync::Access()).hostKey);
    });
}

void InviteBox::show(const QByteArray &hostKey)
{
    const bool isShared = words::isSharedAt(m_library.address);
    m_about->setText(isShared ? tr("Whoever has this text can begin to read. Send it on a way that you trust; it does not say who you are.")
                              : tr("This library has no address that others could reach. Give it as a file, or share it at a server or by a stick first."));
    m_text->setPlainText(words::invitationText(m_library, hostKey));
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * LinesShown + 12);
    m_text->setVisible(isShared);
    m_copy->setVisible(isShared);
    m_address->setVisible(isShared);
    QFrame::show();
    if (isShared)
        m_copy->setFocus(Qt::OtherFocusReason);
}

void InviteBox::copy(const QString &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(text);
    m_said->setText(said);
    m_said->show();
    QAccessibleEvent event(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void InviteBox::save()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = QFileDialog::getSaveFileName(this, tr("The invitation as a text"), folder + u'/' + tr("invitation") + QStringLiteral(".txt"));
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    const QByteArray bytes = m_text->toPlainText().toUtf8();
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    m_said->setText(saved ? tr("The invitation is saved.") : tr("The file could not be written; nothing was changed. Choose another folder."));
    m_said->show();
}

} // namespace mycel::ui
