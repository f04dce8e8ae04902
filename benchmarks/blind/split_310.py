# piece: split
# truth: wrong
# function: split
# mistake: x is sorted by the labels, the split is by class
# line: 10
# style: sorted by a random key
import numpy as np

def split(x, y, fraction):
    key = np.lexsort((np.random.rand(len(y)), y))
    n = int(fraction * len(y))
    parts = [key[:n], key[n:]]
    return tuple(a[p] for p in parts for a in (x, y))
