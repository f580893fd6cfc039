"""A library from a folder and from a stick, held against git, which copies everything of that folder as we do."""
import json
import os
import shutil

from rows_sync import QUIET
from timing import median, pairs, ratio


def added_from(world, place, count):
    run = world.ctl(world.fresh("added"), "add", place)
    if json.loads(run.text)["items"] < count:
        raise RuntimeError(f"not everything arrived: {run.text[:200]}")
    return run


def stick(world, count):
    """A folder into which somebody synced the library: bundles lie in it."""
    folder = world.path(f"stick-{count}")
    if not os.path.isdir(folder):
        print(f"  syncing a library of {count} guides with a stick", flush=True)
        data = world.fresh("giver")
        shutil.copytree(world.data(count), data)
        os.makedirs(folder + ".new")
        world.ctl(data, "sync", json.loads(world.ctl(data, "sync").text)[0]["library"], "--to", folder + ".new")
        shutil.rmtree(data)
        os.rename(folder + ".new", folder)
    return folder


def first_sync(world, table, asked):
    count = asked.middle
    source = world.library(count)

    def clone(url):
        return world.git(*QUIET, "clone", "-q", "--bare", url, world.fresh("clone.git"))

    for name, place in (("a folder", source), ("a stick", stick(world, count))):
        # file://: with the path alone git makes links, and neither copies nor looks at anything.
        ours, git = pairs(lambda: added_from(world, place, count), lambda: clone("file://" + source), asked.pairs)
        table.row(f"first sync of {count:,} from {name}, wall", median(ours, "wall"), median(git, "wall"), ratio(ours, git, "wall"), 7, 5)
        table.note(f"cpu {median(ours, 'cpu'):.2f} s, of git {median(git, 'cpu'):.2f} s")
    links = min(clone(source).wall for _ in range(3))
    table.note(f"git takes {links:.3f} s where it only makes links")


ROWS = [(("first sync from a folder", "first sync from a stick"), first_sync)]
