"""Getting a library and keeping it fresh, held against git on the same server."""
import glob
import json
import os
import shutil
import subprocess
import time

from memory import Peaks
from timing import median, pairs, ratio

QUIET = ["-c", "gc.auto=0", "-c", "maintenance.auto=false"]    # git's tidying is nobody's business here


def size(folder, pattern="**"):
    return sum(os.lstat(path).st_size for path in glob.glob(os.path.join(folder, pattern), recursive=True) if os.path.isfile(path))


def clone(world, count):
    folder = world.fresh("clone.git")
    return world.git(*QUIET, "clone", "-q", "--bare", world.url(count), folder)


def add(world, count):
    run = world.ctl(world.fresh("added"), "add", world.url(count))
    if json.loads(run.text)["items"] < count:
        raise RuntimeError(f"not everything arrived: {run.text[:200]}")
    return run


def first_sync(world, table, asked):
    count = asked.middle
    world.library(count)
    ours, git = pairs(lambda: add(world, count), lambda: clone(world, count), asked.pairs)
    for what, must, aim in (("cpu", 12, 8), ("wall", 8, 4)):
        table.row(f"first sync of {count:,} guides, {what}", median(ours, what), median(git, what), ratio(ours, git, what), must, aim)


def first_guide(world, table, asked):
    count = asked.middle
    world.library(count)

    def ours():
        folder = world.fresh("added")
        poller = subprocess.Popen([os.path.join(world.bin, "firstguide"), folder], stdout=subprocess.PIPE, text=True)
        start = time.perf_counter()     # the same clock as the poller's
        run = world.ctl(folder, "add", world.url(count))
        seen = poller.communicate()[0]
        if poller.returncode:
            raise RuntimeError("no guide became readable")
        run.whole, run.wall = run.wall, float(seen) - start
        return run

    mine, git = pairs(ours, lambda: clone(world, count), asked.pairs)
    table.row(f"first guide readable of {count:,}", median(mine, "wall"), median(git, "wall"), ratio(mine, git, "wall"), 1.2, 1.05)
    table.note(f"the index was done after {median(mine, 'whole'):.2f} s")


def bare(world, count):
    """A clone that is brought up to date."""
    folder = world.path(f"bare-{count}-at-{world.port}")
    if not os.path.isdir(folder):
        world.git(*QUIET, "clone", "-q", "--bare", world.url(count), folder)
    fetch(world, folder)
    return folder


def fetch(world, folder):
    return world.git(*QUIET, "-C", folder, "fetch", "-q", "origin", "+refs/heads/*:refs/heads/*")


def sync(world, folder, arrived):
    run = world.ctl(folder, "sync")
    report = json.loads(run.text)[0]
    if report["arrived"] != arrived or report.get("error"):
        raise RuntimeError(f"{arrived} should have arrived: {run.text[:300]}")
    return run


def changed_guide(world, table, asked):
    counts = sorted({asked.small, asked.large})
    folders = {count: (world.data(count), bare(world, count)) for count in counts}
    for folder, _ in folders.values():
        world.ctl(folder, "sync")
    mine, git = {count: [] for count in counts}, {count: [] for count in counts}
    for turn in range(asked.pairs + 1):
        for count in counts:
            world.edit(count, f"bench-{time.time_ns()}")
            steps = [(mine, lambda: sync(world, folders[count][0], 1)), (git, lambda: fetch(world, folders[count][1]))]
            for runs, step in steps if turn % 2 else reversed(steps):
                runs[count].append(step())
    for runs in (*mine.values(), *git.values()):
        del runs[0]                     # the warm-up
    count = asked.large
    for what, must, aim in (("wall", 1.0, 0.75), ("cpu", 0.5, 0.2)):
        table.row(f"1 changed guide at {count:,}, {what}", median(mine[count], what), median(git[count], what), ratio(mine[count], git[count], what), must, aim)
    if asked.small != asked.large:
        many, few = mine[asked.large], mine[asked.small]
        table.row(f"growth of that from {asked.small:,} to {count:,}, cpu", median(many, "cpu"), median(few, "cpu"), ratio(many, few, "cpu"), 1.5, 1.2)


def nothing_new(world, table, asked):
    count = asked.middle
    folder, other = world.data(count), bare(world, count)
    world.ctl(folder, "sync")
    ours, git = pairs(lambda: sync(world, folder, 0), lambda: fetch(world, other), max(asked.pairs, 9))
    table.row(f"sync with nothing new at {count:,}, wall", median(ours, "wall"), median(git, "wall"), ratio(ours, git, "wall"), 1.5, 0.8)


def peak_memory(world, table, asked):
    count = asked.large
    world.library(count)
    folder = world.fresh("added")
    with Peaks() as peaks:
        world.ctl(folder, "add", world.url(count))
    pack = size(os.path.join(folder, "libraries"), "*.git/objects/pack/*.pack") / 2**20
    greatest = max(peaks.most.values(), default=float("nan"))
    limit = 1.3 * pack + 128
    table.row(f"peak memory of a first sync of {count:,}", greatest, limit, greatest / limit, 1.0, "", unit="MB")
    each = ", ".join(f"{name} {most:.0f} MB" for name, most in sorted(peaks.most.items()))
    table.note(f"{each}; together at one moment {peaks.together:.0f} MB, {peaks.own:.0f} MB without mapped files; pack {pack:.0f} MB")
    shutil.rmtree(folder)


ROWS = [(("first sync",), first_sync), (("first guide readable",), first_guide), (("changed guide", "growth of a changed guide"), changed_guide),
        (("nothing new",), nothing_new), (("peak memory",), peak_memory)]
