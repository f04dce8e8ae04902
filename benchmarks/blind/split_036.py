# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: zip, shuffle of pairs, notebook prints
import random
import numpy as np

def split(x, y, fraction):
    pairs = list(zip(x, y))
    random.shuffle(pairs)
    n = int(fraction * len(pairs))
    parts = []
    for group in (pairs[:n], pairs[n:]):
        parts.append(np.array([p[0] for p in group]))
        parts.append(np.array([p[1] for p in group]))
    print([len(p) for p in parts])
    return tuple(parts)
