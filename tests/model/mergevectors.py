"""Prints what the model of the merge says, a case a line in JSON, for mergevectortest.

    mergevectors.py FOLDER-OF-THE-MODEL WORLDS

The model's ids are shorter than those of the format; they are filled up to 26 characters here, before the model answers.
"""
import json
import random
import re
import sys

sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import merge_model as model  # noqa: E402

ID = re.compile(r"(?m)^id: ([0-9A-Z]{1,25})$")
merge3 = model.merge3
seen = set()


def say(**case):
    line = json.dumps(case, sort_keys=True)
    if line not in seen:
        seen.add(line)
        print(line)


def whole_ids(tree):
    return {path: ID.sub(lambda m: "id: " + m[1].ljust(26, "Z"), text) for path, text in tree.items()}


def listening(base, a, b, settled=None):
    trees = [whole_ids(tree) for tree in (base, a, b)]
    answer = merge3(*(dict(tree) for tree in trees), settled)
    say(kind="tree", base=trees[0], a=trees[1], b=trees[2], settled=None if settled is None else sorted(settled), result=answer)
    return merge3(base, a, b, settled)


WORDS = "we the and meet at a street with friends in park who bring signs for all - # 1. | ``` ~~~ * über 通り".split()
STARTS = ["", "", "", "", "- ", "* ", "1. ", "# ", "### ", "| ", "  ", "    "]


def unit(r):
    if r.random() < .1:
        return "```sh\n" + "\n".join(r.choice(["a", "b  c", "", "  d"]) for _ in range(r.randint(0, 4))) + "\n```"
    lines = [" ".join(r.choice(WORDS[:15] if k == 0 else WORDS[:-5] + WORDS[-2:]) for k in range(r.randint(1, 9))) for _ in range(r.randint(1, 3))]
    return r.choice(STARTS) + "\n".join(lines)


def change(r, units):
    units = list(units)
    for _ in range(r.randint(1, 4)):
        k = r.randrange(len(units)) if units else 0
        what = r.choice(["word", "word", "word", "insert", "delete", "move", "space", "swap"])
        if what == "insert" or not units:
            units.insert(k, unit(r))
        elif what == "delete":
            units.pop(k)
        elif what == "move":
            units.insert(r.randint(0, len(units) - 1), units.pop(k))
        elif units[k].startswith("```"):
            units[k] = units[k].replace("a", "e")
        elif what == "space":
            units[k] = units[k].replace(" ", r.choice(["  ", "\n"]), 1)
        else:
            words = units[k].split(" ")
            words[r.randrange(len(words))] = r.choice(["new", "other", "x", ""])
            units[k] = " ".join(words)
    return units


def bodies(count):
    r = random.Random(7)
    for _ in range(count):
        base = [unit(r) for _ in range(r.randint(0, 6))]
        texts = []
        for units in (base, change(r, base), change(r, base)):
            gap = r.choice(["\n\n", "\n\n", "\n\n", "\n\n\n"])
            text = r.choice(["", "", "\n"]) + gap.join(u.strip("\n") for u in units if u.strip()) + r.choice(["\n", "\n", "", "\n\n"])
            texts.append(text.replace("\n", "\r\n") if r.random() < .05 else text)
        if "```" in "".join(texts) and any(re.search(r"(?m)^\s*#{1,6}\s*$", text) for text in texts):
            continue  # a fence right below a bare heading: the model parts them by a blank line, we leave them as they were
        merged, lost = model.body_merge(*texts)
        say(kind="body", base=texts[0], a=texts[1], b=texts[2], text=merged, lost=sorted(lost))


def sequences(count):
    r = random.Random(8)
    for _ in range(count):
        a, b = ([r.randrange(r.choice([3, 10, 40])) for _ in range(r.randint(0, 30))] for _ in "ab")
        say(kind="match", a=a, b=b, pairs=model.match(a, b))


def fronts(count):
    r = random.Random(9)
    keys = ["title", "tags", "group_size", "updated", "created", "sensitivity", "related", "id", "source_rev", "x"]

    def value(key):
        n = r.randrange
        return {"tags": lambda: r.choice([f" [{', '.join(r.sample('abcdefg', n(5)))}]", "\n" + "".join(f"- {c}\n" for c in r.sample("abcdefg", 1 + n(4)))[:-1]]),
                "group_size": lambda: f"\n  min: {n(3)}\n  max: {n(3)}" + r.choice(["", "\n  unit: [a, b]"]), "updated": lambda: f" 2026-0{1 + n(9)}-01", "created": lambda: f" 2026-0{1 + n(9)}-01",
                "sensitivity": lambda: " " + r.choice(["open", "careful", "high", "odd"]), "related": lambda: "\n" + "".join(f"  - rel: {c}\n    to: {c}{c}\n" for c in r.sample("abcd", 1 + n(3)))[:-1],
                "id": lambda: f" {n(4)}", "source_rev": lambda: r.choice([f" {n(4)}", f" rev {n(4)}", "  spaced"]),  # of several lines, we keep what the model drops
                }.get(key, lambda: r.choice([f" {n(4)}", f" long text {n(4)}", "  spaced", f" |\n  several\n  lines {n(2)}"]))()
    for _ in range(count):
        base = {key: value(key) for key in r.sample(keys, r.randint(0, len(keys)))}
        sides = [base]
        for _ in "ab":
            side = dict(base)
            for _ in range(r.randint(0, 4)):
                key = r.choice(keys)
                side.pop(key, None) if r.random() < .2 else side.update({key: value(key)})
            sides.append(dict(r.sample(list(side.items()), len(side))) if r.random() < .3 else side)
        texts = ["".join(f"{key}:{text}\n" for key, text in side.items()) for side in sides]
        segments = [model.segments(text) for text in texts]
        got, lost = model.map_merge(*segments)
        say(kind="front", base=texts[0], a=texts[1], b=texts[2], text="".join(got.values()), lost=sorted(lost))


model.merge3 = listening
model.examples()
for seed in range(int(sys.argv[2])):
    world = model.World(seed, disjoint=seed % 2 == 1)
    world.run(25, 30)
    world.settle_down()
sequences(3000)
bodies(4000)
fronts(3000)
