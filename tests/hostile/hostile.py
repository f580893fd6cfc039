#!/usr/bin/env python3
"""The hostile libraries: `hostile.py --table` prints what is to be expected of each as JSON; `hostile.py --serve DIR`
serves them. It says its port, then reads lines "PLACE STATE" (before, case, after) and answers each with where the place
is. Folders and bundles are written below DIR."""
import dataclasses
import json
import os
import shutil
import sys
import threading

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import case as honest_places  # noqa: E402
import packs, refs, texts, trees  # noqa: E402
from folders import folder  # noqa: E402
from server import Server  # noqa: E402

GROUPS = {"A": trees, "B": packs, "C": refs, "D": texts}
TOLD = ("number", "name", "result", "way", "refused", "why", "fresh", "skipped", "warned", "shown", "pages", "items", "titles", "absent", "search", "budget", "good")


def all_cases():
    """Place → (group, case)."""
    return {"%s%d" % (group, number): (group, case) for group, module in GROUPS.items() for number, case in enumerate(module.cases(), 1)}


def table(cases):
    return [{"place": place, "group": group, **{key: getattr(case, key) for key in TOLD}} for place, (group, case) in cases.items()]


class Places:
    def __init__(self, cases, folder_for):
        self.cases, self.folder, self.now = cases, folder_for, {}

    def show(self, place, state):
        case = self.cases[place][1]
        made = getattr(case, state) or getattr(honest_places, state)
        answer = made() if callable(made) else made
        if case.way == "server":
            self.now[place] = answer
            return "http://127.0.0.1:%d/%s" % (self.server.server_address[1], place)
        path = os.path.join(self.folder, place + (".git" if case.way == "folder" else ".bundle"))
        if os.path.isdir(path):
            shutil.rmtree(path)
        tip = answer.refs[0][0] if answer.refs else ""
        if case.way == "bundle":
            with open(path, "wb") as out:
                out.write(answer.bundle if answer.bundle is not None else packs.bundled(answer.pack(), tip))
        elif answer.folder:
            answer.folder(path)
        else:
            folder(path, answer.objects, tip)
        return path

    def serve(self):
        self.server = Server(self.now.get)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


def main():
    cases = all_cases()
    if "--table" in sys.argv:
        return print(json.dumps(table(cases)))
    places = Places(cases, sys.argv[sys.argv.index("--serve") + 1])
    places.serve()
    print(places.server.server_address[1], flush=True)
    for line in sys.stdin:
        place, state = line.split()
        print(places.show(place, state), flush=True)


if __name__ == "__main__":
    main()
