"""What programs take of the memory: a tree of processes as it is now (PSS), or the most that each of them ever had."""
import os
import threading
import time


def parents():
    """pid → (parent, session) of everything that runs."""
    found = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/stat") as stream:
                fields = stream.read().rsplit(")", 1)[1].split()
            found[int(pid)] = (int(fields[1]), int(fields[3]))
        except OSError:
            pass
    return found


def family(pid):
    """A process, its descendants and its session."""
    every, members = parents(), {pid}
    while True:
        more = {child for child, (parent, session) in every.items() if parent in members or session == pid} - members
        if not more:
            return members & every.keys()
        members |= more


def value(path, key):
    """A line of one of the kernel's tables in MB; 0 where the process has gone."""
    try:
        with open(path) as stream:
            return next((int(line.split()[1]) / 1024 for line in stream if line.startswith(key)), 0.0)
    except OSError:
        return 0.0


def pss(pid):
    """MB of a whole program, and of how many processes."""
    members = family(pid)
    return sum(value(f"/proc/{member}/smaps_rollup", "Pss:") for member in members), len(members)


class Peaks(threading.Thread):
    """Watches this process's descendants: `most` has the greatest resident size of each program by name, `together` of all at one moment."""

    def __init__(self):
        super().__init__(daemon=True)
        self.most, self.together, self.own, self.over = {}, 0.0, 0.0, threading.Event()

    def run(self):
        while not self.over.is_set():
            now, own = 0.0, 0.0
            for pid in family(os.getpid()) - {os.getpid()}:
                path = f"/proc/{pid}/status"
                try:
                    with open(f"/proc/{pid}/comm") as stream:
                        name = stream.read().strip()
                except OSError:
                    continue
                if not name.startswith("mycel"):
                    continue
                self.most[name] = max(self.most.get(name, 0.0), value(path, "VmHWM:"))
                now += value(path, "VmRSS:")
                own += value(path, "RssAnon:")
            self.together, self.own = max(self.together, now), max(self.own, own)
            time.sleep(0.02)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.join()
