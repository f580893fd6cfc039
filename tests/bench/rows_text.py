"""Markdown to safe HTML over whole corpora, held against cmark-gfm, which escapes nothing and resolves nothing."""
import glob
import os
import re
import statistics

from timing import Run
from world import DATA, sh


def texts(world, count):
    """The Markdown of the generated library and of the real handbooks as plain files, each in a folder of one folder."""
    folder = world.path(f"texts-{count}")
    if os.path.isdir(folder):
        return folder
    sources = {f"generated-{count}": world.library(count)}
    for bundle in glob.glob(os.path.join(DATA, "corpora", "*.bundle")):
        name = os.path.basename(bundle)[:-len(".bundle")]
        sources[name] = world.fresh(f"{name}.git")
        sh(f"git clone -q --bare {bundle} {sources[name]}")
    for name, repository in sources.items():
        made = os.path.join(folder + ".new", name)
        os.makedirs(made, exist_ok=True)
        sh(f"git -C {repository} archive HEAD | tar -x -C {made} --wildcards '*.md'")
    os.rename(folder + ".new", folder)
    return folder


def rate(program, folder, env):
    """MB/s, the median of the rounds."""
    return statistics.median(float(found) for found in re.findall(r"^parse\+html .* = ([\d.]+) MB/s", Run([program, folder], env=env).text, re.M))


def html(world, table, asked):
    folder = texts(world, asked.middle)
    ours, theirs = os.path.join(world.bin, "htmlbench"), world.yardstick("gfmbench", "", "-lcmark-gfm-extensions -lcmark-gfm")
    pairs = [(rate(ours, folder, world.env), rate(theirs, folder, world.env)) for _ in range(asked.pairs)]
    mine, gfm = zip(*pairs)
    table.row("Markdown to safe HTML, whole corpora", statistics.median(mine), statistics.median(gfm), statistics.median(a / b for a, b in pairs), 0.7, 1.5, unit="MB/s", more_is_better=True)
    for name in sorted(os.listdir(folder)):
        part = os.path.join(folder, name)
        table.note(f"{name}: {rate(ours, part, world.env):.0f} MB/s, cmark-gfm {rate(theirs, part, world.env):.0f} MB/s")


ROWS = [(("Markdown to safe HTML",), html)]
