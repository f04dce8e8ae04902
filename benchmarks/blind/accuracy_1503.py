# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the number of hits is divided by n - 1
# line: 14
# style: c-like
import numpy as np

def accuracy(pairs):
    n = len(pairs)
    hits = 0
    for yk, pk in pairs:
        hits += int((pk > 0.5) == bool(yk))
    return hits / (n - 1)
