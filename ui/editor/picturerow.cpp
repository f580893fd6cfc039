#include "ui/editor/picturerow.h"

#include "model/content/naming.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mycel::ui {

namespace {
constexpr int ThumbHeight = 48;
constexpr qint64 MostBytes = 64 << 20;
constexpr qsizetype LongestName = 40;
}

PictureRow::PictureRow(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("notice"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    m_picture = new QLabel(this);
    m_picture->setAccessibleName(tr("The picture"));
    m_shows = new QLineEdit(this);
    m_shows->setAccessibleName(tr("What does the picture show?"));
    m_shows->setPlaceholderText(tr("What does it show? For people who cannot see it"));
    auto *put = new QPushButton(tr("Put it in"), this);
    put->setObjectName(QStringLiteral("main"));
    auto *leave = new QPushButton(tr("Leave it out"), this);
    row->addWidget(m_picture);
    row->addWidget(m_shows, 1);
    row->addWidget(put);
    row->addWidget(leave);
    hide();
    connect(m_shows, &QLineEdit::returnPressed, this, &PictureRow::putIn);
    connect(put, &QPushButton::clicked, this, &PictureRow::putIn);
    connect(leave, &QPushButton::clicked, this, &PictureRow::leave);
}

void PictureRow::take(const QByteArray &foreign)
{
    await(m_lane.run([foreign] { return freshPicture(foreign); }));
}

void PictureRow::take(const QImage &picture)
{
    await(m_lane.run([picture] { return freshPicture(picture); }));
}

void PictureRow::chooseFile()
{
    const QString name = QFileDialog::getOpenFileName(this, tr("A picture"), {}, tr("Pictures (*.jpg *.jpeg *.png *.webp *.gif)"));
    if (name.isEmpty())
        return;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > MostBytes)
        Q_EMIT troubled({sync::Error::Kind::Refused, "not-a-picture", {}});
    else
        take(file.readAll());
}

void PictureRow::await(sync::Future<FreshPicture> picture)
{
    picture.then(this, [this, number = ++m_number](const sync::Result<FreshPicture> &fresh) {
        if (number != m_number)
            return; // another one came
        if (!fresh) {
            Q_EMIT troubled(fresh.error());
            return;
        }
        m_fresh = *fresh;
        m_picture->setPixmap(QPixmap::fromImage(QImage::fromData(fresh->bytes).scaledToHeight(ThumbHeight, Qt::SmoothTransformation)));
        m_shows->clear();
        show();
        m_shows->setFocus(Qt::OtherFocusReason);
    });
}

void PictureRow::putIn()
{
    const QString shows = m_shows->text().simplified();
    // The name says what it shows, and the same picture has the same name.
    QByteArray name = model::slugOf(shows.isEmpty() ? QStringLiteral("picture") : shows.left(LongestName));
    name += '-' + QCryptographicHash::hash(m_fresh.bytes, QCryptographicHash::Sha256).toHex().left(6) + '.' + m_fresh.suffix;
    hide();
    Q_EMIT made({"files/" + name, m_fresh.bytes}, shows);
    m_fresh = {};
}

void PictureRow::forget()
{
    ++m_number;
    m_fresh = {};
    hide();
}

void PictureRow::leave()
{
    forget();
    Q_EMIT left();
}

} // namespace mycel::ui
