"""Runs two programs in turns and compares what they take.

usage: turns.py RUNS NAME COMMAND OUTPUT COMMAND OUTPUT"""
import os
import shutil
import statistics
import sys
import time

runs, name, *rest = sys.argv[1:]
sides = [(rest[0], rest[1]), (rest[2], rest[3])]
took = [[], []]
for _ in range(int(runs)):
    for side, (command, output) in enumerate(sides):
        shutil.rmtree(output, ignore_errors=True)
        began = time.monotonic()
        quiet = [(os.POSIX_SPAWN_OPEN, fd, "/dev/null", os.O_WRONLY, 0) for fd in (1, 2)]
        words = command.split()
        pid = os.posix_spawn(shutil.which(words[0]), words, os.environ, file_actions=quiet)
        _, status, use = os.wait4(pid, 0)
        if status:
            sys.exit(f"{command} failed")
        took[side].append((time.monotonic() - began, use.ru_utime + use.ru_stime, use.ru_maxrss / 1024))
rows = [[statistics.median(column) for column in zip(*t)] for t in took]
rows = [r[:2] + [max(x[2] for x in t)] for r, t in zip(rows, took)]
files = [sum(len(f) for _, _, f in os.walk(output)) for _, output in sides]
print(f"{name:>16} {'files':>9} {'wall':>9} {'CPU':>9} {'memory':>10}")
for label, n, (wall, cpu, memory) in zip(("resetline", "Hugo"), files, rows):
    print(f"{label:>16} {n:>9,} {wall:>7.2f} s {cpu:>7.2f} s {memory:>6.0f} MiB")
print(f"{'ratio':>16} {'':>9} " + " ".join(f"{a / b:>7.3f}  " for a, b in zip(*rows)))
