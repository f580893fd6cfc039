"""The window: until it shows its content, and what it takes while nobody does anything, held against the smallest window
that Qt can make and against Zeal. Zeal has no docsets here, as after it was installed."""
import os
import shutil
import statistics
import subprocess
import sys
import time

from memory import pss
from screen import Screen, Shown

SETTLED = 5                     # seconds until memory is read
CARD = (420, 300)               # a point on one of the first cards of the list


def need(*programs):
    for program in programs:
        if not shutil.which(program):
            sys.exit(f"{program} is not here; ./dev bench installs it.")


def mycel(world, count):
    return [os.path.join(world.bin, "mycel"), "--data", world.data(count), "--theme", "light"]


def homes(world):
    """Every program has a home of its own, so that each starts as the last time it was closed."""
    homes_of = {}
    for name in ("mycel", "qtfloor", "zeal"):
        home = world.path("home", name)
        os.makedirs(home, mode=0o700, exist_ok=True)
        os.chmod(home, 0o700)           # Qt looks at it
        homes_of[name] = dict(world.env, HOME=home, XDG_RUNTIME_DIR=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, XDG_CACHE_HOME=home)
    return homes_of


class Start:
    def __init__(self, screen, command, env):
        shown = Shown(screen, command, env)
        self.first, self.content = shown.first, shown.content
        shown.end()


def both(runs, others, what="content"):
    mid = statistics.median
    return mid(getattr(r, what) for r in runs), mid(getattr(o, what) for o in others), mid(getattr(r, what) / getattr(o, what) for r, o in zip(runs, others))


def start(world, table, asked):
    need("Xvfb", "zeal")
    env = homes(world)
    commands = {"few": (mycel(world, asked.small), "mycel"), "mycel": (mycel(world, asked.middle), "mycel"), "many": (mycel(world, asked.large), "mycel"),
                "qtfloor": ([world.yardstick("qtfloor", "Qt6Widgets")], "qtfloor"), "zeal": (["zeal"], "zeal")}
    runs = {name: [] for name in commands}
    with Screen(world.path("tmp", "screen")) as screen:
        for turn in range(asked.pairs + 1):
            for name, (command, home) in commands.items():
                run = Start(screen, command, env[home])
                if turn:                # the first is the warm-up
                    runs[name].append(run)
    for other, must, aim in (("qtfloor", 2.5, 1.7), ("zeal", 0.9, 0.6)):
        table.row(f"start to content with {asked.middle:,} vs {other}", *both(runs["mycel"], runs[other]), must, aim)
    firsts = ", ".join(f"{name} {statistics.median(run.first for run in runs[name]):.2f} s" for name in ("mycel", "qtfloor", "zeal"))
    table.note(f"something on the screen after: {firsts}")
    if asked.small != asked.large:
        table.row(f"growth of that from {asked.small:,} to {asked.large:,}", *both(runs["many"], runs["few"]), 1.2, 1.05)


def rest(screen, command, env, page=False):
    shown = Shown(screen, command, env)
    try:
        time.sleep(SETTLED)
        if page:
            before = screen.picture()
            subprocess.run(["xdotool", "mousemove", *map(str, CARD), "click", "1"], env=dict(env, DISPLAY=screen.display), check=True)
            time.sleep(2 * SETTLED)
            if screen.difference(before, screen.picture()) < 0.02:
                raise RuntimeError("no page came up")
        return pss(shown.process.pid)
    finally:
        shown.end()


def memory(world, table, asked):
    need("Xvfb", "zeal", "xdotool")
    env, count = homes(world), asked.middle
    runs = []
    with Screen(world.path("tmp", "screen")) as screen:
        for _ in range(max(3, asked.pairs // 2)):
            runs.append((rest(screen, mycel(world, count), env["mycel"]), rest(screen, mycel(world, count), env["mycel"], page=True), rest(screen, ["zeal"], env["zeal"])))
    mid = statistics.median
    for at, work, must, aim in ((0, "memory (PSS) idle, no page opened yet", 0.4, 0.25), (1, "memory (PSS) with a page open", 1.0, 0.8)):
        table.row(f"{work}, {count:,}", mid(run[at][0] for run in runs), mid(run[2][0] for run in runs), mid(run[at][0] / run[2][0] for run in runs), must, aim, unit="MB")
    table.note(f"processes: mycel {runs[0][0][1]}, with a page {runs[0][1][1]}, zeal {runs[0][2][1]} (idle, without docsets)")


ROWS = [(("start to content", "growth of the start"), start), (("memory (PSS) idle", "memory (PSS) with a page"), memory)]
