"""Two who wrote at the same time: what it takes until both have one text, held against git's merge."""
import os
import shutil

from timing import Run, median, pairs, ratio
from world import sh

EDITS = 1000


def divergent(world, count, shared):
    """A repository of `count` guides with the branches `ours` and `theirs`, of which each has EDITS edits; its path."""
    target = world.path("served", f"m{count // 1000}k-{shared}.git")
    if not os.path.isdir(target):
        print(f"  making {EDITS} edits on each of two sides, {shared} of them of the same guides", flush=True)
        edits = min(EDITS, count // 2)
        shutil.copytree(world.library(count), target + ".new")
        world.generator("diverge", "--count", str(edits), "--commits", str(edits), "--overlap", str(shared), target + ".new")
        world.git("-C", target + ".new", "repack", "-adq")
        os.rename(target + ".new", target)
    return target


def linked(world, repository):
    """A copy in which nothing of an earlier run is: what is there never changes, so links will do."""
    copy = world.fresh("meeting.git")
    shutil.copytree(repository, copy, copy_function=os.link)
    return copy


def merge(world, table, asked):
    count = asked.middle
    for kind, shared, must in (("disjoint", 0, 4), ("half shared", EDITS // 2, 5)):
        repository = divergent(world, count, shared)
        heads = [sh(f"git -C {repository} rev-parse {branch}") for branch in ("ours", "theirs")]

        def ours():
            return Run([os.path.join(world.bin, "mergebench"), linked(world, repository), *heads], env=world.env)

        def git():
            copy = linked(world, repository)
            return Run(["git", "-C", copy, "merge-tree", "--write-tree", *heads], env=world.env, ok=(0, 1))    # 1: with conflicts

        mine, its = pairs(ours, git, asked.pairs)
        for what in ("cpu", "wall"):
            table.row(f"merge {EDITS:,} + {EDITS:,} at {count:,}, {kind}, {what}", median(mine, what), median(its, what), ratio(mine, its, what), must, 2.5)
        table.note("ours ends when it is on the disk, git's when it is written")


def person(world, count, shared):
    """A data folder whose library has the edits of `ours`, with those of `theirs` fetched and not looked at, as a work tree has
    them before `git merge`. Their place is read only, so nothing is sent."""
    folder = world.path(f"meets-{count}-{shared}-at-{world.port}")
    repository = divergent(world, count, shared)
    if not os.path.isdir(folder):
        print(f"  adding a library of {count} guides, and {EDITS} edits", flush=True)
        shutil.rmtree(folder + ".new", ignore_errors=True)
        world.git("-C", repository, "update-ref", "refs/heads/main", sh(f"git -C {repository} merge-base ours theirs"))
        world.ctl(folder + ".new", "add", world.url_of(repository))
        libraries = os.path.join(folder + ".new", "libraries")
        here = os.path.join(libraries, next(name for name in os.listdir(libraries) if name.endswith(".git")))
        world.git("-C", here, "fetch", "-q", "--refmap=", repository, "ours", "theirs")
        os.remove(os.path.join(here, "FETCH_HEAD"))
        world.git("-C", here, "update-ref", "refs/heads/main", sh(f"git -C {repository} rev-parse ours"))
        world.ctl(folder + ".new", "list")      # which brings the index along
        os.rename(folder + ".new", folder)
    world.git("-C", repository, "update-ref", "refs/heads/main", sh(f"git -C {repository} rev-parse theirs"))
    return folder


def words_of(world, repository, branch):
    """Three words that came with the last edit of a branch, and stand nowhere else one after the other; none where it is in a row of
    a table, which shows no more cells than its head has."""
    added = [line for line in world.git("-C", repository, "show", branch).text.splitlines() if line.startswith("+") and not line.startswith("+++")]
    return None if "|" in added[-1] else '"' + " ".join(added[-1][1:].rstrip(".").split()[-3:]) + '"'


def merge_shown(world, table, asked):
    count = asked.middle
    for kind, shared in (("disjoint", 0), ("half shared", EDITS // 2)):
        folder, repository = person(world, count, shared), divergent(world, count, shared)
        words = words_of(world, repository, "theirs")
        if not words:
            raise RuntimeError("the last edit is in a table, and its words are not to be found")
        tree = world.path(f"tree-meets-{count}-{shared}")
        if not os.path.isdir(tree):
            world.git("clone", "-q", "--branch", "ours", repository, tree)

        def ours():
            copy = world.fresh("meets")
            shutil.copytree(folder, copy)
            os.sync()                                       # the copy is not to be waited for
            run = Run([os.path.join(world.bin, "meetbench"), copy, words], env=world.env)
            found, _, whole, arrived = run.text.split()
            if int(arrived) < 0.9 * min(EDITS, count // 2):
                raise RuntimeError(f"they have not met: {run.text[:300]}")
            run.wall, run.whole = float(found), float(whole)
            return run

        def git():
            world.git("-C", tree, "reset", "-q", "--hard", "origin/ours")
            os.sync()
            return Run(["git", "-C", tree, "-c", "user.name=a", "-c", "user.email=a@b", "merge", "-q", "--no-edit", "origin/theirs"], env=world.env, ok=(0, 1))

        mine, its = pairs(ours, git, asked.pairs)
        table.row(f"the same until searchable, {kind}", median(mine, "wall"), median(its, "wall"), ratio(mine, its, "wall"), 0.7, 0.4)
        table.note(f"from what was fetched on, as git's; all texts were read after {median(mine, 'whole'):.2f} s, with {median(mine, 'cpu'):.1f} s of CPU for all")


def replicas(world, table, asked):
    """Every world has to end in time; the slowest is told."""
    people, rounds, limit = 20, 100, 60
    runs = [Run([os.path.join(world.bin, "replicabench"), str(seed), str(people), str(rounds)], env=world.env) for seed in range(1, asked.pairs + 1)]
    slowest = max(runs, key=lambda run: run.wall)
    table.row(f"{people} replicas, {rounds} rounds, until all are one, wall", slowest.wall, limit, slowest.wall / limit, 1.0, 0.33)
    edits, commits = slowest.text.split()
    table.note(f"{len(runs)} worlds; in this one {edits} edits became {commits} commits, {slowest.cpu:.1f} s of CPU")


ROWS = [(("merge of divergent edits",), merge), (("merge until searchable",), merge_shown), (("replicas",), replicas)]
