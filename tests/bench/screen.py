"""A display of its own (Xvfb) whose picture is read as a file, so that programs of any kind are watched by the same eyes and
none is asked to say itself when it is ready.

A window counts as shown with its content from the first moment on at which the picture is, but for a blinking cursor, the
one that it comes to rest at."""
import mmap
import os
import signal
import struct
import subprocess
import time
import zlib

WIDTH, HEIGHT, STEP = 1600, 1000, 10
PAUSE, REST, LONGEST = 0.002, 2.5, 60   # seconds between looks, without a change, for one start
STILL = 0.002                           # the part of the picture that a cursor or a spinner may differ by
BLINK = 4                               # as many of the rows that are looked at


class Screen:
    def __init__(self, folder):
        os.makedirs(folder, exist_ok=True)
        reading, writing = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder,
                                        "-nolisten", "tcp", "-noreset", "-br"], pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as said:
            number = said.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.display = f":{number}"
        with open(os.path.join(folder, "Xvfb_screen0"), "rb") as stream:
            self.map = mmap.mmap(stream.fileno(), 0, prot=mmap.PROT_READ)
        head = struct.unpack(">25I", self.map[:100])    # an xwd file: its header, its colours, its pixels
        self.at, self.line = head[0] + head[19] * 12, head[12]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()

    def rows(self):
        return [self.map[self.at + y * self.line:self.at + y * self.line + WIDTH * 4] for y in range(0, HEIGHT, STEP)]

    def picture(self):
        return self.map[self.at:self.at + HEIGHT * self.line]

    def save(self, path):
        """What is on the screen, as a PNG."""
        pixels, rows = self.picture(), b""
        for y in range(HEIGHT):
            row = pixels[y * self.line:y * self.line + WIDTH * 4]
            rgb = bytearray(WIDTH * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
            rows += b"\0" + bytes(rgb)
        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        with open(path, "wb") as stream:
            stream.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", WIDTH, HEIGHT, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b""))

    def difference(self, one, other):
        """The part of two pictures that differs, by every fourth row."""
        unlike = looked = 0
        for y in range(0, HEIGHT, 4):
            a, b = one[y * self.line:y * self.line + WIDTH * 4], other[y * self.line:y * self.line + WIDTH * 4]
            looked += WIDTH
            if a != b:
                unlike += sum(p != q for p, q in zip(memoryview(a).cast("I"), memoryview(b).cast("I")))
        return unlike / looked


class Shown:
    """A program started on a screen and watched until its picture rests. `first` and `content`: seconds since the start."""

    def __init__(self, screen, command, env):
        self.screen = screen
        env = dict(env, DISPLAY=screen.display, QT_QPA_PLATFORM="xcb")
        env.pop("WAYLAND_DISPLAY", None)
        seen = screen.rows()
        start = moved = time.perf_counter()
        self.process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        frames = []
        while (now := time.perf_counter()) - start < LONGEST:
            rows = screen.rows()
            unlike = sum(a != b for a, b in zip(rows, seen))
            if unlike:
                frames.append((now - start, screen.picture()))
                seen = rows
                if unlike > BLINK:
                    moved = now
            elif frames and now - moved > REST:
                break
            if self.process.poll() is not None:
                raise RuntimeError(f"{command[0]} ended with {self.process.returncode}")
            time.sleep(PAUSE)
        if not frames:
            self.end()
            raise RuntimeError(f"{command[0]} showed nothing")
        self.first, self.content = frames[0][0], frames[-1][0]
        last = frames[-1][1]
        for when, picture in reversed(frames):
            if screen.difference(picture, last) > STILL:
                break
            self.content = when
        self.frames = [(when, screen.difference(picture, last)) for when, picture in frames]

    def end(self):
        """Ends the program and all that it started, and waits for the screen to be empty again."""
        try:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait(10)
        except ProcessLookupError:
            pass
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        for _ in range(200):
            if len(set(self.screen.rows())) <= BLINK:   # the pointer stays
                return
            time.sleep(0.02)
