// mapbench COUNT: the map of the finder with so many opportunities, dragged and looked at nearer. Prints in milliseconds of CPU of
// the window's thread p50 and p99 of a redraw while it is dragged, then of the turns of a wheel, with the marks made anew.
#include "tests/bench/madeoffers.h"
#include "model/commons.h"
#include "ui/finder/mapview.h"

#include <QApplication>
#include <QImage>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace mycel;

namespace {

constexpr int Drags = 120, Turns = 8;
constexpr QSize Seen(700, 720); // beside the filters and the list of a window of 1360

double cpuNow()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

void report(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%.4f %.4f ", times[times.size() / 2] * 1e3, times[times.size() * 99 / 100] * 1e3);
}

/// One frame, as a screen would get it.
double frame(ui::MapView &map, QImage &screen, const std::function<void()> &deed)
{
    const double began = cpuNow();
    deed();
    map.render(&screen);
    return cpuNow() - began;
}

model::Matches all(int count)
{
    bench::Dice dice;
    QList<model::Offer> offers;
    for (int i = 0; i < count; ++i)
        offers.append(bench::madeOffer(dice, i));
    model::Matches matches;
    matches.catalogue = std::make_shared<const model::Catalogue>(offers, bench::Now, QTimeZone("Europe/Stockholm"));
    matches.here = count;
    for (qsizetype i = 0; i < count; ++i)
        matches.all.push_back(i);
    return matches;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const int count = argc == 2 ? QByteArray(argv[1]).toInt() : 0;
    const QTemporaryDir folder;
    if (count <= 0 || !folder.isValid())
        return 2;
    model::Commons commons(folder.path());
    ui::MapView map(commons.finder(), ui::Theme::light(), nullptr);
    map.resize(Seen);
    map.show(all(count), {}, 0);
    static_cast<QWidget &>(map).show();
    QImage screen(Seen, QImage::Format_ARGB32_Premultiplied);
    std::vector<double> drags, turns;
    for (int turn = 0; turn < 2 * Turns; ++turn) {
        turns.push_back(frame(map, screen, [&] { map.zoom(turn < Turns ? 1 : -1, map.rect().center()); }));
        for (int settle = 0; settle < 40; ++settle) { // the finer land and the names come beside the window
            QCoreApplication::processEvents();
            timespec rest{0, 10'000'000};
            nanosleep(&rest, nullptr);
        }
        for (int i = 0; i < Drags / Turns; ++i)
            drags.push_back(frame(map, screen, [&] { map.move({9 * std::cos(i), 7 * std::sin(i)}); }));
    }
    report(drags);
    report(turns);
    std::printf("\n");
    commons.end();
    return 0;
}
