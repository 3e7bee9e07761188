#!/usr/bin/env python3
"""Prints measured figures beside their floors and fails where one lies below.

  figures.py FLOORS PREFIX SCORES.json

FLOORS has lines KEY VALUE; those whose key begins with PREFIX and a dot are
looked at. SCORES.json is what a scorer prints with --json.
Exit status: 0 all reached, 1 one is below or was not measured.
"""
import json
import sys


def measured(scores):
    """F1 in percent by name, from either scorer's answer."""
    if 'average' in scores:
        return {name: 100 * row['F'] for name, row in scores['average'].items()}
    return {name.replace(' ', '_'): 100 * row['f1'] for name, row in scores.items()}


def floors(path, prefix):
    for line in open(path, encoding='utf-8'):
        words = line.split('#')[0].split()
        if words and words[0].startswith(prefix + '.'):
            yield words[0], float(words[1])


def main():
    path, prefix, scores = sys.argv[1:]
    got = measured(json.load(open(scores, encoding='utf-8')))
    failed = False
    for key, floor in floors(path, prefix):
        value = got.get(key[len(prefix) + 1:])
        below = value is None or value < floor
        failed |= below
        print('%-20s %6s  floor %5.1f%s' % (key, 'none' if value is None else '%.2f' % value, floor, '  BELOW' if below else ''))
    return 1 if failed else 0


sys.exit(main())
