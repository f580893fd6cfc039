"""Timing whole processes: wall by a monotonic clock, CPU of the process and all its children as the kernel accounts it.
A and B are run in turn and the ratio is taken pair by pair, so that the drift of a noisy machine cancels out."""
import os
import platform
import resource
import statistics
import subprocess
import time


class Run:
    """One finished run: wall and cpu in seconds."""

    def __init__(self, command, env=None, cwd=None, ok=(0,)):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        self.done = subprocess.run(command, env=env, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True)
        self.wall = time.perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        if self.done.returncode not in ok:
            raise RuntimeError(f"{command} ended with {self.done.returncode}: {self.done.stderr.decode(errors='replace')[-400:]}")

    @property
    def text(self):
        return self.done.stdout.decode(errors="replace")


def pairs(ours, yardstick, count=5, warm=1):
    """Runs two functions, each giving a Run, in turn; the runs of both."""
    for _ in range(warm):
        ours(), yardstick()
    mine, theirs = [], []
    for _ in range(count):
        mine.append(ours())
        theirs.append(yardstick())
    return mine, theirs


def ratio(mine, theirs, what):
    return statistics.median(getattr(a, what) / max(getattr(b, what), 1e-4) for a, b in zip(mine, theirs))


def median(runs, what):
    return statistics.median(getattr(run, what) for run in runs)


class Table:
    """Prints each row as soon as it is known: the work, the figure, the yardstick's, the ratio, what must and should be."""

    def __init__(self):
        self.missed = []
        cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
        print(f"machine: {cpu}, {os.cpu_count()} processors, {platform.system()} {platform.release()}")
        print(f"{'work':58} {'ours':>12} {'yardstick':>12} {'ratio':>8} {'must':>7} {'aim':>7}", flush=True)

    def row(self, work, ours, yardstick, value, must, aim, unit="s", more_is_better=False):
        held = value >= must if more_is_better else value <= must
        sign = "≥" if more_is_better else "≤"
        if not held:
            self.missed.append(work)
        print(f"{work:58} {ours:10.4g} {unit} {yardstick:10.4g} {unit} {value:7.2f}× {sign}{must:<6} {aim:<6} {'' if held else 'MISSED'}", flush=True)

    def failed(self, work, problem):
        self.missed.append(f"{work} (could not be measured)")
        print(f"{work:58} could not be measured: {str(problem).strip()}", flush=True)

    def note(self, text):
        print(f"  {text}", flush=True)

    def close(self):
        print(f"{len(self.missed)} missed" + "".join(f"\n  {name}" for name in self.missed))
        return 1 if self.missed else 0
