"""Discussions: whether they stay as quick at 100,000 posts as they are at 1,000, and what a post costs beside git."""
import json
import os
import pickle
import shutil
import statistics
import time

import talk
from rows_sync import QUIET
from rows_write import commits
from timing import Run, median, pairs, ratio
from world import BASELINE, sh

LONG = 5000             # posts of the long thread
TIMES = 21


def served(world, guides, posts, long):
    """The served repository of so many guides and posts, and what can be said on in it."""
    target = world.path("served", f"t{guides}-{posts}-{long}.git")
    kept = target + ".talk"
    if not os.path.exists(kept):
        print(f"  making {posts:,} posts beside {guides:,} guides", flush=True)
        for folder in (target, target + ".new"):
            shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(world.library(guides), target + ".new")
        said = talk.make(target + ".new", BASELINE, posts, long, world.env)
        world.git("-C", target + ".new", "repack", "-adq")
        world.git("-C", target + ".new", "update-server-info")
        os.rename(target + ".new", target)
        keep(kept, said)
    with open(kept, "rb") as stream:
        return target, pickle.load(stream)


def keep(kept, said):
    with open(kept, "wb") as stream:
        pickle.dump(said, stream)


class Talked:
    """A served repository and a data folder that has it."""

    def __init__(self, world, guides, posts, long):
        self.world, self.guides, self.posts = world, guides, posts
        self.repository, self.said = served(world, guides, posts, long)
        self.folder = world.path(f"talked-{guides}-{posts}-{long}-at-{world.port}")
        if not os.path.isdir(self.folder):
            print(f"  adding {posts:,} posts", flush=True)
            shutil.rmtree(self.folder + ".new", ignore_errors=True)
            world.ctl(self.folder + ".new", "add", world.url_of(self.repository))
            os.rename(self.folder + ".new", self.folder)
        self.library = json.loads(world.ctl(self.folder, "threads").text)[0]["library"]
        self.sync()

    def sync(self):
        run = self.world.ctl(self.folder, "sync")
        if json.loads(run.text)[0].get("error"):
            raise RuntimeError(run.text[:300])
        return run

    def say(self, count, thread):
        """So many posts more at the server, in one thread."""
        talk.add(self.repository, [self.said.post(thread) for _ in range(count)], self.world.env, start="refs/heads/discussions^0")
        keep(self.repository + ".talk", self.said)

    def posts_in(self, thread):
        return len(json.loads(self.world.ctl(self.folder, "thread", thread).text)["posts"])

    def bench(self, what, thread, folder=None):
        """Medians in seconds: CPU, wall."""
        run = Run([os.path.join(self.world.bin, "threadbench"), folder or self.folder, self.library, thread, str(TIMES), what], env=self.world.env)
        return [float(each) / 1000 for each in run.text.split()]


def grown(table, work, large, small, must=1.3, aim=1.1):
    table.row(work, large, small, large / small, must, aim)


def opening(world, table, asked):
    large, small = Talked(world, asked.middle, asked.large, LONG), Talked(world, asked.middle, asked.small + LONG, LONG)
    short = {each: each.said.thread(1) for each in (large, small)}
    grown(table, f"thread list at {large.posts:,} posts, to itself at {asked.small:,}, cpu", *(each.bench("list", short[each])[0] for each in (large, small)))
    walls = []
    for each in (large, small):
        each.say(20, each.said.thread(0))
        each.sync()
        walls.append(each.bench("open", each.said.thread(0)))
    grown(table, f"a thread of {LONG:,} to its first unread, likewise, cpu", walls[0][0], walls[1][0])
    small.say(20, short[small])
    small.sync()
    brief = small.bench("open", short[small])
    table.note(f"that is {1000 * walls[0][1]:.1f} ms; a thread of {small.posts_in(short[small])} takes {1000 * brief[1]:.1f} ms")


def posting(world, table, asked):
    sides = Talked(world, asked.middle, asked.large, LONG), Talked(world, asked.middle, asked.small, 0)
    copies = [world.fresh(f"posting-{each.posts}") for each in sides]
    for each, copy in zip(sides, copies):
        shutil.copytree(each.folder, copy)
    os.sync()
    figures = ([], [])
    for turn in range(asked.pairs):
        for each, copy, runs in zip(sides, copies, figures):
            runs.append(each.bench("post", each.said.thread(1), copy))
    for copy in copies:
        shutil.rmtree(copy)
    large, small = ([statistics.median(run[which] for run in runs) for which in (0, 1)] for runs in figures)
    git = committed(world, sides[0])
    table.row(f"a reply at {sides[0].posts:,} posts, durable and shown", large[1], git, large[1] / git, 0.2, 0.1)
    grown(table, f"growth of that from {asked.small:,}, cpu", large[0], small[0])


def committed(world, talked):
    """Median wall of git add && git commit of one more file in a work tree with the posts."""
    tree = world.path(f"tree-talked-{talked.posts}")
    if not os.path.isdir(tree):
        world.git("clone", "-q", "--branch", "discussions", talked.repository, tree)
    folder = os.path.join(tree, "threads", talked.said.thread(1)[:2], talked.said.thread(1))

    def change(turn):
        name = os.path.join(folder, f"{100 + turn}-{talk.identity(time.time_ns())}.md")
        with open(name, "w", encoding="utf-8") as text:
            text.write("---\nauthor: a\n---\n\nIt held.\n")
        return name

    return commits(world, tree, TIMES, change)


def arriving(world, table, asked):
    sides = Talked(world, asked.middle, asked.large, LONG), Talked(world, asked.middle, asked.small, 0)
    for count in (1, 100):
        figures = ([], [])
        for turn in range(asked.pairs + 1):
            for each, runs in zip(sides, figures):
                thread = each.said.thread(2)
                each.say(count, thread)
                runs.append(each.sync())
        for each in sides:
            expected = len(each.said.threads[each.said.thread(2)])
            if each.posts_in(each.said.thread(2)) != expected:
                raise RuntimeError("not every post arrived")
        for runs in figures:
            del runs[0]
        table.row(f"a sync that brings {count} posts, to itself at {asked.small:,}, cpu", *(median(runs, "cpu") for runs in figures), ratio(*figures, "cpu"), 1.3, 1.1)


def first_sync(world, table, asked):
    posts = asked.middle
    repository, _ = served(world, 1000, posts, 0)
    alone = world.path("served", f"talk-alone-{posts}.git")
    if not os.path.isdir(alone):
        world.git("init", "-q", "--bare", "--initial-branch=main", alone)
        world.git("-C", alone, "fetch", "-q", repository, "discussions:discussions")
        tree = sh(f"git -C {alone} hash-object -t tree -w /dev/null")
        first = sh(f"GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b git -C {alone} commit-tree -m begin {tree}")
        world.git("-C", alone, "update-ref", "refs/heads/main", first)
        world.git("-C", alone, "repack", "-adq")

    def ours():
        folder = world.fresh("added")
        run = world.ctl(folder, "add", world.url_of(alone))
        if sum(each["posts"] for each in json.loads(world.ctl(folder, "threads").text)) < posts:
            raise RuntimeError("not every post arrived")
        return run

    def git():
        return world.git(*QUIET, "clone", "-q", "--bare", world.url_of(alone), world.fresh("clone.git"))

    mine, its = pairs(ours, git, asked.pairs)
    for what, must in (("cpu", 6), ("wall", float("inf"))):
        table.row(f"first sync of {posts:,} posts, {what}", median(mine, what), median(its, what), ratio(mine, its, what), must, 4)


ROWS = [(("opening discussions", "thread list"), opening), (("a reply", "posting"), posting), (("a sync that brings posts",), arriving), (("first sync of posts",), first_sync)]
