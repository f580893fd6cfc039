"""Finding while typing, and what the index takes on the disk, held against SQLite's FTS5 with nothing around it."""
import os
import re
import sqlite3
import statistics

from rows_sync import size
from timing import Run
from world import sh

TOKENIZER, PREFIXES = "unicode61 remove_diacritics 2", "prefix='1 2 3'"
DRAWN, SEED = "350", "1"        # as in searchbench.cpp: words enough for 700 keystrokes


def fts(world, count):
    """The yardstick's index of a library; the program and the file."""
    program = world.yardstick("ftsbench", "libgit2 sqlite3")
    file = world.path("bench", f"fts-{count}.db")
    if not os.path.exists(file):
        Run([program, "index", world.library(count), file + ".new", TOKENIZER, PREFIXES], env=world.env)
        os.rename(file + ".new", file)
    return program, file


class Keystrokes:
    def __init__(self, p50, p99):
        self.p50, self.p99 = float(p50), float(p99)


def typed(world, count, file, what):
    run = Run([os.path.join(world.bin, "searchbench"), world.data(count), file, what], env=world.env)
    return Keystrokes(*re.match(r"p50 ([\d.]+) p99 ([\d.]+)", run.text).groups())


def yardstick(world, program, file):
    """The CPU time of the yardstick's keystrokes: ranked, unranked."""
    text = Run([program, "query", file, DRAWN, SEED], env=world.env).text
    return [Keystrokes(*re.search(rf"^prefix {kind}\+snip .* cpu p50 ([\d.]+) p99 ([\d.]+)", text, re.M).groups()) for kind in ("rank", "norank")]


def in_turn(world, asked, count, what, kind):
    program, file = fts(world, count)
    world.data(count)
    ours, theirs = [], []
    for _ in range(asked.pairs):
        ours.append(typed(world, count, file, what))
        theirs.append(yardstick(world, program, file)[kind])
    return ours, theirs, file


def row(table, work, ours, theirs, what, must, aim):
    pairs = list(zip(ours, theirs))
    table.row(f"{work}, {what}", statistics.median(getattr(a, what) for a, _ in pairs), statistics.median(getattr(b, what) for _, b in pairs),
              statistics.median(getattr(a, what) / getattr(b, what) for a, b in pairs), must, aim, unit="ms")


def keystrokes(world, table, asked):
    count = asked.middle
    ours, theirs, file = in_turn(world, asked, count, "ranked", 0)
    row(table, f"each keystroke at {count:,}", ours, theirs, "p99", 1.5, 1.1)
    row(table, f"each keystroke at {count:,}", ours, theirs, "p50", 1.3, 1.1)
    window = typed(world, count, file, "window")
    table.note(f"what the window asks, with its counts and one hit a work: p50 {window.p50:.2f} ms, p99 {window.p99:.2f} ms")


def first_hits(world, table, asked):
    count = asked.large
    ours, theirs, _ = in_turn(world, asked, count, "first", 1)
    row(table, f"first hits on each keystroke at {count:,}", ours, theirs, "p99", 1.5, 1.1)


def index_size(world, table, asked):
    count = asked.middle
    folder = world.data(count)
    world.ctl(folder, "sync")
    index = os.path.join(folder, "index.sqlite")
    with sqlite3.connect(index) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    listing = sh(f"git -C {world.library(count)} ls-tree -r -l main").splitlines()
    text = sum(int(line.split(None, 4)[3]) for line in listing) / 1e6
    for work, bytes_, must, aim in (("index size", size(folder, "index.sqlite*"), 2.2, 1.2), ("all data", size(folder), 2.9, 1.8)):
        table.row(f"{work} at {count:,} / text", bytes_ / 1e6, text, bytes_ / 1e6 / text, must, aim, unit="MB")


ROWS = [(("each keystroke",), keystrokes), (("first hits",), first_hits), (("index size", "all data"), index_size)]
