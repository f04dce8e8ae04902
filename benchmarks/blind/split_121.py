# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: sorted by a random key
import random
import numpy as np

def split(x, y, fraction):
    pairs = sorted(zip(x, y), key=lambda _: random.random())
    n = int(fraction * len(pairs))
    a, b = pairs[:n], pairs[n:]
    columns = lambda part: (np.array([p[0] for p in part]), np.array([p[1] for p in part]))
    return columns(a), columns(b)
