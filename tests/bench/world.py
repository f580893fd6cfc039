"""What the rows stand on: libraries of N guides made by the generator, a git server on loopback, the yardstick programs
compiled, and a data folder of Mycel's for each size. Everything is made in one working folder and kept for the next run."""
import fcntl
import glob
import os
import shutil
import socket
import subprocess
import sys
import time

from timing import Run

SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
DATA = os.environ.get("MYCEL_TEST_DATA", os.path.join(SOURCE, "..", "shared"))
BASELINE = os.path.join(DATA, "tools", "baseline")


def sh(command):
    return subprocess.run(command, shell=True, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE).stdout.decode().strip()


class World:
    def __init__(self, build, work):
        if not os.path.isdir(BASELINE):
            sys.exit(f"The yardsticks are not here ({BASELINE}). Set MYCEL_TEST_DATA.")
        self.build, self.work = os.path.abspath(build), os.path.abspath(work)
        self.bin = os.path.join(self.build, "bin")
        for folder in ("served", "bench", "tmp"):
            os.makedirs(os.path.join(self.work, folder), exist_ok=True)
        self.env = dict(os.environ, GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null", GIT_TERMINAL_PROMPT="0",
                        LC_ALL="C.UTF-8", HOME=self.path("tmp"), QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"))
        if os.getuid() == 0:
            self.env["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        self.server = None

    def path(self, *parts):
        return os.path.join(self.work, *parts)

    def choose_port(self):
        """The port of the last run, by which the data folders know where their libraries are from; they are worth nothing at another."""
        kept = self.path("port")
        last = int(open(kept).read()) if os.path.exists(kept) else 0
        for port in (last, 0):
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    probe.bind(("127.0.0.1", port))
                except OSError:
                    continue
                self.port = probe.getsockname()[1]
                break
        if self.port != last:
            for folder in glob.glob(self.path(f"*-at-{last}")):
                shutil.rmtree(folder)
            with open(kept, "w") as stream:
                stream.write(str(self.port))

    def __enter__(self):
        self.lock = open(self.path("lock"), "w")
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            sys.exit(f"Another bench is running in {self.work}; give this one a folder of its own with --work.")
        self.choose_port()
        self.server = subprocess.Popen([sys.executable, os.path.join(BASELINE, "githttp.py"), str(self.port), self.path("served")],
                                       env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.05)
        raise RuntimeError("the git server did not start")

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        self.lock.close()

    def name(self, count):
        return f"d{count // 1000}k.git"

    def library(self, count):
        """The served repository of `count` guides; its path."""
        target = self.path("served", self.name(count))
        if not os.path.isdir(target):
            print(f"  making a library of {count} guides", flush=True)
            self.generator("make", "--docs", str(count), target)
        return target

    def url(self, count):
        return self.url_of(self.name(count))

    def url_of(self, repository):
        return f"http://127.0.0.1:{self.port}/{os.path.basename(repository)}"

    def generator(self, *words):
        return Run([sys.executable, os.path.join(BASELINE, "mkcorpus.py"), *words], env=self.env)

    def edit(self, count, salt):
        """One more commit that changes one guide; its path."""
        target = self.library(count)
        self.generator("edit", "--count", "1", "--commits", "1", "--salt", str(salt), target)
        return sh(f"git -C {target} diff-tree --no-commit-id --name-only -r main").splitlines()[0]

    def yardstick(self, name, packages, libraries=""):
        """Compiles one of the bare engines; its path."""
        binary = self.path("bench", name)
        if not os.path.exists(binary):
            flags = libraries + " " + (sh(f"pkg-config --cflags --libs {packages}") if packages else "")
            sh(f"g++ -std=c++20 -O2 -fPIC -o {binary} {BASELINE}/bench/{name}.cpp {flags}")
        return binary

    def data(self, count):
        """A data folder of Mycel's with the library of `count` guides in it."""
        folder = self.path(f"data-{count}-at-{self.port}")
        if not os.path.isdir(folder):
            print(f"  adding a library of {count} guides", flush=True)
            shutil.rmtree(folder + ".new", ignore_errors=True)
            self.library(count)
            self.ctl(folder + ".new", "add", self.url(count))
            os.rename(folder + ".new", folder)
        return folder

    def ctl(self, folder, *words):
        return Run([os.path.join(self.bin, "mycelctl"), "--data", folder, "--json", *words], env=self.env)

    def git(self, *words):
        return Run(["git", *words], env=self.env)

    def fresh(self, name):
        folder = self.path("tmp", name)
        shutil.rmtree(folder, ignore_errors=True)
        return folder
