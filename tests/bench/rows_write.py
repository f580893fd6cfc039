"""Writing: how long until something published is safe, and until it is shown."""
import os
import shutil
import statistics
import subprocess
import time


def published(world, count, times):
    """Medians in seconds: safe, shown, CPU, of one change in a copy of a library with `count` guides."""
    folder = world.fresh("published")
    shutil.copytree(world.data(count), folder, dirs_exist_ok=True)
    os.sync()                                       # the copy is not to be waited for
    said = subprocess.run([os.path.join(world.bin, "publishbench"), folder, str(times)], capture_output=True, text=True, check=True).stdout.split("\n")
    pairs = [[float(number) for number in line.split()] for line in said if line and not line.startswith("cpu")]
    cpu = float(next(line.split()[1] for line in said if line.startswith("cpu")))
    shutil.rmtree(folder)
    return tuple(statistics.median(column) / 1000 for column in zip(*pairs)) + (cpu / 1000,)


def commits(world, tree, times, change):
    """Median wall in seconds of git add && git commit of what each `change(turn)` wrote; it gives the file's path."""
    os.sync()
    walls = []
    for turn in range(times):
        file = change(turn)
        started = time.perf_counter()
        world.git("-C", tree, "add", file)
        world.git("-C", tree, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "change")
        walls.append(time.perf_counter() - started)
    return statistics.median(walls)


def committed(world, count, times):
    """The same with git add && git commit in a work tree."""
    tree = world.path(f"tree-{count}")
    if not os.path.isdir(tree):
        world.git("clone", "-q", world.url(count), tree)
    file = next(os.path.join(at, name) for at, _, names in os.walk(os.path.join(tree, "guides")) for name in names if name.endswith(".md"))

    def change(turn):
        with open(file, "a", encoding="utf-8") as text:
            text.write(f"\nOne line more: {time.time_ns()}.\n")
        return file

    return commits(world, tree, times, change)


def publish(world, table, asked):
    times = 4 * asked.pairs
    count = asked.middle
    safe, shown, cpu = published(world, count, times)
    git = committed(world, count, times)
    table.row(f"publish one item at {count:,}, durable and shown", shown, git, shown / git, 0.2, 0.1)
    table.note(f"it is safe after {1000 * safe:.1f} ms")
    if asked.small != asked.large:
        small, large = published(world, asked.small, times)[2], published(world, asked.large, times)[2]
        table.row(f"growth of that from {asked.small:,} to {asked.large:,}, cpu", large, small, large / small, 1.2, 1.05)


ROWS = [(("publish one item", "growth of publishing"), publish)]
