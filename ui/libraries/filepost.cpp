#include "ui/libraries/filepost.h"

#include "ui/parts/noticebar.h"
#include "ui/words/errortext.h"

#include <QDate>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QStandardPaths>
#include <QWidget>

namespace mycel::ui {

namespace {

const QString Ending = QStringLiteral(".bundle");

constexpr const char *OfEvents[] = {".ics", ".ical", ".csv", ".jsonld"};

bool holdsEvents(const QString &file)
{
    return std::ranges::any_of(OfEvents, [&file](const char *ending) { return file.endsWith(QLatin1String(ending), Qt::CaseInsensitive); });
}

/// The one file among what is dragged that can be opened, or nothing.
QString fileIn(const QMimeData *dragged)
{
    const QList<QUrl> urls = dragged->urls();
    const QString file = urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
    return file.endsWith(Ending, Qt::CaseInsensitive) || holdsEvents(file) ? file : QString();
}

} // namespace

FilePost::FilePost(model::Commons &commons, NoticeBar &notice, QWidget *window)
    : QObject(window)
    , m_commons(commons)
    , m_notice(notice)
    , m_window(window)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

void FilePost::send(const QString &library, const QString &name, bool whole)
{
    const QString suggested = sync::bundleName(name, QDate::currentDate().toString(Qt::ISODate));
    QString file = QFileDialog::getSaveFileName(m_window, whole ? tr("All of the library as a file") : tr("What is new as a file"), m_folder + u'/' + suggested, tr("Libraries (*.bundle)"));
    if (file.isEmpty())
        return;
    if (!file.endsWith(Ending, Qt::CaseInsensitive))
        file += Ending;
    m_folder = QFileInfo(file).path();
    m_commons.sendAsFile(library, file, whole).then(this, [this](const sync::Result<model::SentFile> &done) {
        if (done)
            tellSent(*done);
        else
            tellTrouble(done.error());
    });
}

void FilePost::tellSent(const model::SentFile &file)
{
    const QString more = file.whole ? tr("Any git can read it, and Mycel opens it.") : tr("It is for those who sync with the library's place. What is in it cannot be taken back any more.");
    m_notice.say(tr("%n change(s) are in the file.", nullptr, file.edits), more, {{tr("All right"), {}}});
    Q_EMIT sent();
}

void FilePost::tellTrouble(const sync::Error &error)
{
    const words::ErrorText text = words::textOf(error);
    m_notice.say(text.sentence, text.wayOut, {{tr("All right"), {}}});
}

void FilePost::choose()
{
    const QString file = QFileDialog::getOpenFileName(m_window, tr("A file that somebody sent"), m_folder, tr("Libraries and events (*.bundle *.ics *.ical *.csv *.jsonld)") + QStringLiteral(";;") + tr("All files (*)"));
    if (!file.isEmpty())
        open(file);
}

void FilePost::open(const QString &file)
{
    m_folder = QFileInfo(file).path();
    if (holdsEvents(file)) {
        Q_EMIT eventsAsked(file);
        return;
    }
    Q_EMIT opened();
    m_commons.receive(file).then(this, [this, file](const sync::Result<model::SyncReport> &report) {
        if (!report && report.error().why == "not-here") {
            m_notice.say(tr("This file is of a library that is not here."), file, {{tr("Not now"), {}}, {tr("Add it"), [this, file] { Q_EMIT addAsked(file); }, true}});
        } else if (!report || report->error) {
            tellTrouble(report ? *report->error : report.error());
        } else {
            Q_EMIT received(report->library);
            Q_EMIT said(report->arrived ? tr("%n item(s) arrived", nullptr, report->arrived) : tr("Nothing in the file is new"));
        }
    });
}

bool FilePost::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop)) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QString file = fileIn(drop->mimeData());
        if (!file.isEmpty()) {
            drop->acceptProposedAction();
            if (event->type() == QEvent::Drop)
                open(file);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace mycel::ui
