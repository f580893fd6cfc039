"""Discussions of N posts in the library's own format, ten to a thread, as a stream for `git fast-import`; one thread may be long."""
import hashlib
import os
import random
import subprocess
import sys

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
EPOCH = 1700000000
PER_COMMIT = 100
NAMES = [f"{first}{second}" for first in ("Ro", "As", "Ha", "Li", "Ma", "No", "Ki", "Sa", "Ju", "Te") for second in ("wan", "pen", "zel", "nden", "ple", "ra", "mo", "ga")]


def identity(*parts):
    number = int.from_bytes(hashlib.sha256("/".join(map(str, parts)).encode()).digest()[:17], "big")
    return "".join(LETTERS[number >> 5 * i & 31] for i in range(26))


def text_of(baseline, number):
    """The generator's own answer, without its keys."""
    if baseline not in sys.path:
        sys.path.insert(0, baseline)
    import mkcorpus
    return mkcorpus.post("1", number)[1].decode().split("---\n", 2)[2].strip()


def when(number):
    import time
    return time.strftime("%Y-%m-%dT%H:00Z", time.gmtime(EPOCH + number * 600))


class Talk:
    """The threads of a library: which there are, and what number the next post of each has."""

    def __init__(self, baseline, seed):
        self.baseline, self.seed, self.made, self.threads = baseline, seed, 0, {}
        self.dice = random.Random(seed)

    def post(self, thread):
        """(path, bytes) of the next post in a thread; the first of it opens it."""
        said = self.threads.setdefault(thread, [])
        number, self.made = self.made, self.made + 1
        keys = [f"author: {self.dice.choice(NAMES)}", f"created: {when(number)}"]
        folder = f"threads/{thread[:2]}/{thread}"
        if said:
            post = identity(self.seed, "post", number)
            path = f"{folder}/{len(said)}-{post}.md"
            keys = [f"id: {post}", *keys, f"reply_to: {self.dice.choice(said)}"]
        else:
            post, path = thread, f"{folder}/thread.md"
            keys = [f"id: {post}", f"title: What came of it, {number}", *keys, "category: actions", "form: question"]
        said.append(post)
        return path, ("---\n" + "\n".join(keys) + "\n---\n\n" + text_of(self.baseline, number) + "\n").encode()

    def thread(self, number):
        return identity(self.seed, "thread", number)


def commit(out, files, second, branch, start):
    out.write(f"commit refs/heads/{branch}\ncommitter a <nobody@users.invalid> {second} +0000\ndata 5\nposts\n".encode())
    if start:
        out.write(f"from {start}\n".encode())
    for path, data in files:
        out.write(f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n")


def add(repository, posts, env, branch="discussions", start=None):
    """Commits posts, PER_COMMIT of them together."""
    importer = subprocess.Popen(["git", "-C", repository, "fast-import", "--quiet", "--force"], stdin=subprocess.PIPE, env=env)
    files, second = [], EPOCH
    for each in posts:
        files.append(each)
        if len(files) == PER_COMMIT:
            commit(importer.stdin, files, second, branch, start)
            files, start, second = [], None, second + 3600
    if files:
        commit(importer.stdin, files, second, branch, start)
    importer.stdin.close()
    if importer.wait():
        raise RuntimeError("the posts were not imported")


def make(repository, baseline, count, long, env):
    """`count` posts in threads of ten, of which `long` are in one thread; what can be said on in them."""
    talk = Talk(baseline, f"{count}-{long}")
    short = [talk.thread(1 + i // 10) for i in range(count - long)]
    talk.dice.shuffle(short)
    add(repository, (talk.post(thread) for thread in [talk.thread(0)] * long + short), env)
    return talk
