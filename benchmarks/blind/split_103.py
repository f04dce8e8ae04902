# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: reservoir sampling
import random
import numpy as np

def split(x, y, fraction):
    n = int(fraction * len(x))
    kept = list(range(n))
    other = []
    for row in range(n, len(x)):
        j = random.randint(0, row)
        if j < n:
            other.append(kept[j])
            kept[j] = row
        else:
            other.append(row)
    random.shuffle(kept)
    return x[kept], y[kept], x[other], y[other]
