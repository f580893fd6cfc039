"""Programs of other kinds that do the same work: Fossil, whose wiki pages are synced, and Joplin, whose notes are."""
import hashlib
import os
import re
import shutil
import socket
import subprocess
import time

from rows_meet import words_of
from rows_sync import add, sync
from timing import Run, median, pairs, ratio
from world import sh


def texts(world, count):
    """The guides of a library as plain files; the folder."""
    folder = world.path(f"plain-{count}")
    if not os.path.isdir(folder):
        world.git("clone", "-q", world.library(count), folder + ".new")
        shutil.rmtree(os.path.join(folder + ".new", ".git"))
        os.rename(folder + ".new", folder)
    return folder


def guides_in(folder):
    return sorted(os.path.join(at, name) for at, _, names in os.walk(folder) for name in names if name.endswith(".md"))


class Wiki:
    """A Fossil repository with each guide as a wiki page, served, and a clone of it."""

    def __init__(self, world, count):
        self.world, self.env = world, dict(world.env, USER="somebody")
        self.folder = world.path(f"wiki-{count}")
        if not os.path.isdir(self.folder):
            print(f"  making a wiki of {count} pages", flush=True)
            self.make(self.folder + ".new", guides_in(texts(world, count)))
            os.rename(self.folder + ".new", self.folder)
        self.served, self.clone = os.path.join(self.folder, "served.fossil"), os.path.join(self.folder, "clone.fossil")

    def fossil(self, *words):
        return Run(["fossil", *words], env=self.env)

    def make(self, folder, guides):
        shutil.rmtree(folder, ignore_errors=True)
        pages = os.path.join(folder, "pages")
        os.makedirs(pages)
        for number, guide in enumerate(guides):
            text = open(guide, "rb").read()
            cards = b"D 2025-01-01T00:00:00.000\nL Guide-%d\nN text/x-markdown\nU somebody\nW %d\n%s\n" % (number, len(text), text)
            with open(os.path.join(pages, str(number)), "wb") as page:
                page.write(cards + b"Z " + hashlib.md5(cards).hexdigest().encode() + b"\n")
        self.fossil("reconstruct", os.path.join(folder, "served.fossil"), pages)
        shutil.rmtree(pages)

    def __enter__(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}/"
        self.server = subprocess.Popen(["fossil", "server", "--localhost", "--port", str(port), self.served], env=self.env,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        if not os.path.exists(self.clone):
            self.fossil("clone", "--no-open", self.url, self.clone)
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()

    def change(self):
        page = self.world.path("tmp", "page.md")
        with open(page, "w", encoding="utf-8") as text:
            text.write(f"One line more: {time.time_ns()}.\n")
        self.fossil("wiki", "commit", "Guide-1", page, "-R", self.served)

    def pull(self):
        before = self.pages()
        run = self.fossil("pull", self.url, "-R", self.clone)
        if self.pages() <= before:
            raise RuntimeError(f"nothing came: {run.text[-300:]}")
        return run

    def pages(self):
        return int(sh(f"fossil sql -R {self.clone} 'SELECT count(*) FROM blob'").split()[-1])


def change_of_another(world, table, asked):
    if not shutil.which("fossil"):
        table.note("one change from another: skipped, for there is no fossil here")
        return
    count = asked.middle
    folder = world.data(count)
    world.ctl(folder, "sync")
    whole = []      # of a program that is started for it
    with Wiki(world, count) as wiki:

        def ours():
            words = None
            while not words:
                world.ctl(folder, "sync")
                world.edit(count, f"bench-{time.time_ns()}")
                words = words_of(world, world.library(count), "main")
            run = Run([os.path.join(world.bin, "meetbench"), folder, words], env=world.env)
            run.wall = float(run.text.split()[1])
            world.edit(count, f"bench-{time.time_ns()}")
            whole.append(sync(world, folder, 1))
            return run

        def theirs():
            wiki.change()
            return wiki.pull()

        mine, its = pairs(ours, theirs, max(asked.pairs, 9), warm=2)
    table.row(f"another's change at {count:,}, shown in an open program", median(mine, "wall"), median(its, "wall"), ratio(mine, its, "wall"), 1.5, 0.8)
    whole = whole[-len(mine):]      # those before were to warm up
    table.note(f"ours from the asking until a search finds it, Fossil's from its start to its end; mycelctl from its start to its end {median(whole, 'wall'):.4f} s, {median(whole, 'wall') / median(its, 'wall'):.2f}×")
    table.note(f"CPU: mycelctl's {1000 * median(whole, 'cpu'):.0f} ms, Fossil's {1000 * median(its, 'cpu'):.0f} ms")


class Notes:
    """What somebody keeps in Joplin, synced to a folder."""

    def __init__(self, world, joplin, count):
        self.world, self.joplin, self.count = world, joplin, count
        self.target = world.path(f"notes-{count}")
        if not os.path.isdir(self.target):
            print(f"  making {count} notes", flush=True)
            shutil.rmtree(self.target + ".new", ignore_errors=True)
            os.makedirs(self.target + ".new")
            profile = world.fresh("joplin-giver")
            self.run(profile, "import", "--format", "md", texts(world, count))
            self.sync(profile, self.target + ".new")
            os.rename(self.target + ".new", self.target)

    def run(self, profile, *words):
        return Run([self.joplin, "--profile", profile, *words], env=self.world.env)

    def sync(self, profile, target):
        self.run(profile, "config", "sync.target", "2")
        self.run(profile, "config", "sync.2.path", target)
        return self.run(profile, "sync")

    def first_sync(self):
        run = self.sync(self.world.fresh("joplin-second"), self.target)
        made = [int(number) for number in re.findall(r"Created local items: (\d+)", run.text)]
        if max(made, default=0) < self.count:
            raise RuntimeError(f"not everything arrived: {run.text[-300:]}")
        return run


def second_person(world, table, asked):
    count = asked.small
    joplin = os.environ.get("MYCEL_BENCH_JOPLIN") or shutil.which("joplin")
    if not joplin:
        seconds = 11.0 * count / 1000
        ours = [add(world, count) for _ in range(asked.pairs)]
        table.note("there is no joplin here: the yardstick is what it took elsewhere; MYCEL_BENCH_JOPLIN names one that is not in PATH")
        table.row(f"second person's first sync of {count:,}, cpu", median(ours, "cpu"), seconds, median(ours, "cpu") / seconds, 0.15, 0.08)
        return
    notes = Notes(world, joplin, count)
    ours, theirs = pairs(lambda: add(world, count), notes.first_sync, asked.pairs)
    table.row(f"second person's first sync of {count:,}, cpu", median(ours, "cpu"), median(theirs, "cpu"), ratio(ours, theirs, "cpu"), 0.15, 0.08)


ROWS = [(("one change from another", "fossil"), change_of_another), (("second person", "joplin"), second_person)]
