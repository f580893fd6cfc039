#include "ui/tour.h"

#include "ui/discuss/discussplace.h"
#include "ui/discuss/threadpane.h"
#include "ui/editor/markdownedit.h"
#include "ui/editor/preview.h"
#include "ui/editor/writingdesk.h"
#include "ui/finder/finderplace.h"
#include "ui/finder/mapview.h"
#include "ui/knowledge/knowledgeplace.h"
#include "ui/knowledge/listpane.h"
#include "ui/libraries/addplace.h"
#include "ui/pageview.h"
#include "ui/words/templatetext.h"

#include <QCoreApplication>
#include <QDir>
#include <QLineEdit>
#include <QTimer>

namespace mycel::ui {

namespace {

constexpr int LongestStep = 180'000; // a loaded machine, watched call by call, needs most of a minute for one
constexpr int SettleMilliseconds = 250;
constexpr int PatienceMilliseconds = 8000;

/// Whether anything is drawn on a page: its engine draws in its own time, and tells nobody.
bool isDrawn(QWidget *page)
{
    const QImage picture = page->grab().toImage();
    const QRgb ground = picture.pixel(2, 2);
    for (int y = 0; y < picture.height(); y += 2) {
        for (int x = 0; x < picture.width(); x += 2) {
            if (picture.pixel(x, y) != ground)
                return true;
        }
    }
    return false;
}

struct Step {
    QString name;
    std::function<void()> act;
    std::function<bool()> done;
    std::function<void()> again{}; ///< what a person does who waits and sees nothing happen
};

/// Plays one step after the other, and takes a picture after each.
class Tour : public QObject {
public:
    Tour(MainWindow &window, const QString &folder, QList<Step> steps)
        : QObject(&window)
        , m_window(window)
        , m_folder(folder)
        , m_steps(std::move(steps))
    {
        QDir().mkpath(folder);
        connect(&m_look, &QTimer::timeout, this, &Tour::look);
        m_look.start(50);
    }

private:
    void look()
    {
        if (!m_acted) {
            m_acted = true;
            m_patience = PatienceMilliseconds;
            m_waited.start();
            m_steps.first().act();
            return;
        }
        if (m_waited.hasExpired(LongestStep)) {
            qWarning("The tour waited in vain for: %s", qPrintable(m_steps.first().name));
            return end(1);
        }
        if (m_steps.first().again && !m_steps.first().done() && m_waited.elapsed() > m_patience) {
            m_patience *= 2; // what takes long is not helped by being begun anew ever again
            m_steps.first().again();
        }
        if (!m_steps.first().done() || !m_waited.hasExpired(SettleMilliseconds))
            return;
        const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, QStringLiteral("%1").arg(++m_number, 2, 10, QLatin1Char('0')), m_steps.first().name);
        m_window.grab().save(file);
        m_steps.removeFirst();
        m_acted = false;
        if (m_steps.isEmpty())
            end(0);
    }

    void end(int code)
    {
        m_look.stop();
        QCoreApplication::exit(code);
    }

    MainWindow &m_window;
    QString m_folder;
    QList<Step> m_steps;
    QTimer m_look;
    QElapsedTimer m_waited;
    bool m_acted = false;
    int m_number = 0;
    qint64 m_patience = PatienceMilliseconds;
};

} // namespace

void playTour(MainWindow &window, const QString &folder, const QString &library)
{
    KnowledgePlace *knowledge = window.knowledge();
    ListPane *list = knowledge->list();
    auto shown = std::make_shared<int>(0);
    auto pages = std::make_shared<int>(0);
    auto added = std::make_shared<bool>(false);
    QObject::connect(list, &ListPane::listShown, &window, [shown] { ++*shown; });
    QObject::connect(knowledge, &KnowledgePlace::pageShown, &window, [pages] { ++*pages; });
    QObject::connect(window.adding(), &AddPlace::added, &window, [added] { *added = true; });
    const auto lists = [shown](const QString &name, const std::function<void()> &act) {
        return Step{name, [shown, act] { *shown = 0; act(); }, [shown] { return *shown > 0; }, act}; // in a library of another language nothing may be found
    };
    const auto page = [pages, list, knowledge](const QString &name) {
        return Step{name, [pages, list] { *pages = 0; list->openFirst(); }, [pages, list, knowledge] { return !list->hasContent() || (*pages > 0 && isDrawn(knowledge->reader())); },
                    [list] { list->openFirst(); }};
    };
    const auto place = [](const QString &name, const std::function<void()> &act) { return Step{name, act, [] { return true; }}; };
    const auto search = [&window, lists](const QString &name, const QString &words) { return lists(name, [&window, words] { window.searchBox()->setText(words); }); };
    QList<Step> steps{
        {QStringLiteral("guides"), [&window] { window.openKind(model::Kind::Guide); }, [list] { return list->hasContent(); }},
        page(QStringLiteral("guide")),
        search(QStringLiteral("search"), QStringLiteral("first meeting")),
        search(QStringLiteral("swedish"), QStringLiteral("forandring lang:sv")),
        page(QStringLiteral("found")),
        {QStringLiteral("engagement"), [&window] { window.openFinder(); },
         [&window] { // a narrow window has no map beside the list
             const FinderPlace *finder = window.finder();
             return !finder->isAsking() && (!finder->map()->isVisible() || finder->map()->isWhole());
         }},
        {QStringLiteral("calendar"), [&window] { window.finder()->openCalendar(); }, [] { return true; }},
        {QStringLiteral("writing"), [&window] {
             window.writing()->write(model::Kind::Guide);
             window.findChild<MarkdownEdit *>()->replaceAll(words::exampleText(model::Kind::Guide));
         },
         [&window] {
             const auto *preview = window.findChild<Preview *>();
             return !preview->isVisible() || !preview->toPlainText().isEmpty(); // large text leaves no room for it
         },
         [&window] { window.findChild<MarkdownEdit *>()->replaceAll(words::exampleText(model::Kind::Guide)); }},
        place(QStringLiteral("home"), [&window] { window.openHome(); }),
        {QStringLiteral("discussions"), [&window] { window.openDiscussions(); }, [&window] { return !window.discussions()->list()->isAsking(); }},
        place(QStringLiteral("library"), [&window] { window.openLibrary(QStringLiteral("welcome")); }),
        place(QStringLiteral("settings"), [&window] { window.openSettings(); }),
        place(QStringLiteral("help"), [&window] { window.openHelp(); }),
        place(QStringLiteral("add"), [&window] { window.openAdding(); }),
    };
    if (!library.isEmpty())
        steps.append({QStringLiteral("added"), [&window, library] { window.adding()->begin(library); },
                      [added, list] { return *added && !list->isAsking() && list->hasContent(); }});
    new Tour(window, folder, steps);
}

} // namespace mycel::ui
