"""The finder: each change of a filter, and each letter of a town, held against bare SQLite in the same process."""
import os

from timing import Run
from world import SOURCE

MANY, FEW = 50_000, 1_000
FRAME = 16              # milliseconds of CPU


def figures(world, *words):
    return [float(each) for each in Run([os.path.join(world.bin, "findbench"), *words], env=world.env).text.split()]


def filters(world, table, asked):
    ours50, ours99, its50, its99 = figures(world, str(MANY))
    table.row(f"a change of the finder's filter at {MANY:,}, p99", ours99, its99, ours99 / its99, 3, 1, unit="ms")
    table.note(f"p50 {ours50:.2f} ms, of the bare query {its50:.2f} ms")
    few = figures(world, str(FEW))[1]
    table.row(f"the same at {FEW:,}, to a frame", few, FRAME, few / FRAME, 1, 0.1, unit="ms")


def towns(world, table, asked):
    ours50, ours99, its50, its99 = figures(world, "towns", os.path.join(SOURCE, "resources", "geo", "places.z"))
    for what, ours, its in (("p50", ours50, its50), ("p99", ours99, its99)):
        table.row(f"a letter of a town's name, {what}", ours, its, ours / its, 1.5, 1, unit="ms")


ROWS = [(("finder's filter",), filters), (("town's name",), towns)]
