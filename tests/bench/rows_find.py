"""The finder: each change of a filter, and each letter of a town, held against bare SQLite in the same process; the map to a frame."""
import os

from timing import Run
from world import SOURCE

MANY, FEW = 50_000, 1_000
FRAME = 16              # milliseconds of CPU


def figures(world, program, *words):
    return [float(each) for each in Run([os.path.join(world.bin, program), *words], env=world.env).text.split()]


def filters(world, table, asked):
    ours50, ours99, its50, its99 = figures(world, "findbench", str(MANY))
    table.row(f"a change of the finder's filter at {MANY:,}, p99", ours99, its99, ours99 / its99, 3, 1, unit="ms")
    table.note(f"p50 {ours50:.2f} ms, of the bare query {its50:.2f} ms")
    few = figures(world, "findbench", str(FEW))[1]
    table.row(f"the same at {FEW:,}, to a frame", few, FRAME, few / FRAME, 1, 0.1, unit="ms")


def drawing(world, table, asked):
    drag50, drag99, turn50, turn99 = figures(world, "mapbench", str(MANY))
    table.row(f"the map redrawn while it is dragged, {MANY:,}, p99", drag99, FRAME, drag99 / FRAME, 1, 0.5, unit="ms")
    table.note(f"p50 {drag50:.2f} ms; a turn of the wheel, with the marks made anew, p50 {turn50:.2f} ms, p99 {turn99:.2f} ms")


def towns(world, table, asked):
    ours50, ours99, its50, its99 = figures(world, "findbench", "towns", os.path.join(SOURCE, "resources", "geo", "places.z"))
    for what, ours, its in (("p50", ours50, its50), ("p99", ours99, its99)):
        table.row(f"a letter of a town's name, {what}", ours, its, ours / its, 1.5, 1, unit="ms")


ROWS = [(("finder's filter",), filters), (("town's name",), towns), (("the map",), drawing)]
