# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: functional
import random
import numpy as np

def split(x, y):
    pairs = list(zip(x, y))
    random.shuffle(pairs)
    half = len(pairs) // 2
    unzip = lambda part: (np.array([p[0] for p in part]), np.array([p[1] for p in part]))
    return unzip(pairs[:half]) + unzip(pairs[half:])
