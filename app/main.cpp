// mycel: the desktop program.
#include "app/desktopnotifier.h"
#include "app/keychain/keychainmaker.h"
#include "app/leaving.h"
#include "app/settings.h"
#include "app/silence.h"
#include "model/commons.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/mainwindow.h"
#include "ui/pageview.h"
#include "ui/theme.h"
#include "ui/tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QNetworkInformation>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <QTranslator>

#include <algorithm>
#include <array>
#include <csignal>
#include <string_view>

using namespace mycel;

namespace {

constexpr int KnockMilliseconds = 1000;
constexpr int MostKnocks = 30;
constexpr qint64 LongestKnock = 8192; ///< bytes
constexpr unsigned long KnockPauseMilliseconds = 100;
constexpr int NetworkHeardAfterMilliseconds = 2000;
#ifdef __SANITIZE_THREAD__ // it does not see how Qt keeps its own thread for D-Bus apart from the others
constexpr bool HearsNetwork = false;
#else
constexpr bool HearsNetwork = true;
#endif
const QString Welcomed = QStringLiteral("/welcomed"); ///< a file of the data folder, once its window has been seen

QString doorOf(const QString &folder)
{
    return QStringLiteral("mycel-") + QString::fromLatin1(QCryptographicHash::hash(QDir(folder).absolutePath().toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

/// Whether another window has this data folder open; it is brought to the front, and opens the file if one is named.
bool wakeOther(const QString &folder, const QString &file)
{
    for (int knocks = 0; knocks < MostKnocks; ++knocks) {
        QLocalSocket other;
        other.connectToServer(doorOf(folder));
        if (other.waitForConnected(KnockMilliseconds)) {
            other.write("show\n" + file.toUtf8());
            other.waitForBytesWritten(KnockMilliseconds);
            return true;
        }
        QThread::msleep(KnockPauseMilliseconds); // it may have begun a moment ago, and has no door yet
    }
    return false;
}

/// Another start of the program, which brings a file perhaps, and goes.
void hear(QLocalSocket *knock, ui::MainWindow &window)
{
    QObject::connect(knock, &QLocalSocket::disconnected, &window, [knock, &window] {
        const QByteArray said = knock->read(LongestKnock);
        knock->deleteLater();
        if (const QString file = QString::fromUtf8(said.mid(said.indexOf('\n') + 1)); !file.isEmpty())
            window.openFile(file);
    });
}

/// For who comes for the first time: `unused` before anything was kept here, whatever the terminal adds in this moment.
void plantWelcomeOnce(model::Commons &commons, bool unused)
{
    commons.libraries().then(&commons, [&commons, unused](const sync::Result<QList<model::Library>> &libraries) {
        const QString mark = commons.folder() + Welcomed;
        if (!libraries || QFile::exists(mark) || !(unused || libraries->isEmpty()))
            return;
        commons.addWelcome().then(&commons, [mark](const sync::Result<model::Report> &planted) {
            QFile file(mark); // once removed, it stays removed
            if (planted)
                [[maybe_unused]] const bool made = file.open(QIODevice::WriteOnly);
        });
    });
}

/// The window's words in its reader's language. English has a file too, for its plurals.
void speak(QApplication &application, const QString &language)
{
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    auto *dialogs = new QTranslator(&application); // Qt's own windows, such as the one that chooses files
    if (dialogs->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(dialogs);
    auto *own = new QTranslator(&application);
    if (own->load(QLocale(), QStringLiteral("mycel"), QStringLiteral("_"), QStringLiteral(":/i18n")) || own->load(QStringLiteral(":/i18n/mycel_en.qm")))
        QApplication::installTranslator(own);
}

/// Where the system tells of its network; elsewhere the next turn comes in its time. What it takes to hear it is loaded once
/// the window has something to read.
void hearNetwork(ui::MainWindow &window)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    QObject::connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, &window, [&window](QNetworkInformation::Reachability now) {
        if (now == QNetworkInformation::Reachability::Online)
            window.networkReturned();
    });
}

void describe(QCommandLineParser &parser)
{
    QCoreApplication::setApplicationName(QStringLiteral("mycel"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MYCEL_VERSION));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{QStringLiteral("data"), QStringLiteral("The data folder."), QStringLiteral("DIR")},
                       {QStringLiteral("tour"), QStringLiteral("Play the main job and leave numbered pictures in DIR."), QStringLiteral("DIR")},
                       {QStringLiteral("library"), QStringLiteral("With --tour: a library to add."), QStringLiteral("ADDRESS")},
                       {QStringLiteral("theme"), QStringLiteral("light or dark; the system's otherwise."), QStringLiteral("NAME")},
                       {QStringLiteral("plain-reader"), QStringLiteral("Show pages in their plain form, without the page engine.")},
                       {QStringLiteral("text"), QStringLiteral("The text size, 80 to 200."), QStringLiteral("PERCENT")},
                       {QStringLiteral("size"), QStringLiteral("The window's size in pixels, for pictures."), QStringLiteral("WxH")},
                       {QStringLiteral("language"), QStringLiteral("The language of the window: en or sv; the system's otherwise."), QStringLiteral("TAG")},
                       {QStringLiteral("rtl"), QStringLiteral("Mirror the window, as for languages written from right to left.")}});
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("A file that somebody sent: what is new in a library, or all of it."), QStringLiteral("[FILE]"));
}

/// What is asked of the program alone needs no display: it is answered, and the program ends.
void answerWithoutWindow(int argc, char **argv)
{
    constexpr std::array<std::string_view, 5> Questions{"-h", "--help", "--help-all", "-v", "--version"};
    if (std::none_of(argv, argv + argc, [&](const char *word) { return std::ranges::find(Questions, word) != Questions.end(); }))
        return;
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
}

int play(int argc, char **argv)
{
    std::signal(SIGXFSZ, SIG_IGN); // a limit on file sizes is an error like any other; the courier inherits this
    answerWithoutWindow(argc, argv);
    QApplication application(argc, argv);
    silence();
    QApplication::setApplicationDisplayName(QStringLiteral("Mycel"));
    QGuiApplication::setDesktopFileName(QStringLiteral("mycel")); // by which a desktop knows the icon of its windows
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    const QString sent = parser.positionalArguments().value(0);
    const QString file = sent.isEmpty() ? QString() : QFileInfo(sent).absoluteFilePath();
    const bool tour = parser.isSet(QStringLiteral("tour"));
    const QTemporaryDir tourData;
    QString folder = parser.value(QStringLiteral("data"));
    if (folder.isEmpty())
        folder = tour ? tourData.path() : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/mycel");
    QDir().mkpath(folder);
    const bool unused = model::Commons::isNew(folder);
    QLockFile only(folder + QStringLiteral("/window.lock"));
    only.setStaleLockTime(0);
    if (!only.tryLock() && only.error() == QLockFile::LockFailedError && wakeOther(folder, file))
        return 0;

    ui::Preferences preferences = app::readSettings(folder);
    if (parser.isSet(QStringLiteral("theme")))
        preferences.theme = parser.value(QStringLiteral("theme"));
    if (parser.isSet(QStringLiteral("text")))
        preferences.textPercent = qBound(ui::LeastText, parser.value(QStringLiteral("text")).toInt(), ui::MostText);
    if (parser.isSet(QStringLiteral("language")))
        preferences.interfaceLanguage = parser.value(QStringLiteral("language"));
    const QStringList systemLanguages = QLocale().uiLanguages();
    speak(application, preferences.interfaceLanguage);
    const ui::Theme system = ui::Theme::ofSystem();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    if (parser.isSet(QStringLiteral("rtl")))
        QApplication::setLayoutDirection(Qt::RightToLeft);

    model::Commons commons(folder, nullptr, app::keychainBesideUs());
    commons.setReaderLanguages(preferences.languages.isEmpty() ? systemLanguages : preferences.languages);
    commons.expectMore();
    ui::MainWindow window(commons, preferences, system, systemLanguages);
    QObject::connect(&window, &ui::MainWindow::preferencesChanged, &window, [folder](const ui::Preferences &changed) { app::writeSettings(folder, changed); });
    app::DesktopNotifier notifier;
    window.tellOutside(notifier);
    if (const QStringList size = parser.value(QStringLiteral("size")).split(u'x'); size.size() == 2)
        window.resize(size[0].toInt(), size[1].toInt());
    window.knowledge()->reader()->choosePlain(parser.isSet(QStringLiteral("plain-reader")));
    if (QFile::exists(folder + Welcomed)) // who is here for the first time has no news, and something to read
        window.openHome();
    window.show();
    commons.watchOthers();
    if (HearsNetwork)
        QTimer::singleShot(NetworkHeardAfterMilliseconds, &window, [&window] { hearNetwork(window); });
    plantWelcomeOnce(commons, unused);
    QLocalServer door;
    door.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(doorOf(folder));
    door.listen(doorOf(folder));
    QObject::connect(&door, &QLocalServer::newConnection, &window, [&window, &door] {
        hear(door.nextPendingConnection(), window);
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
    });
    if (!file.isEmpty())
        window.openFile(file);
    if (tour)
        ui::playTour(window, parser.value(QStringLiteral("tour")), parser.value(QStringLiteral("library")));
    const int code = QApplication::exec();
    commons.end();
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    leave(play(argc, argv));
}
