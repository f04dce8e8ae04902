# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: random keys with a stable rank
import numpy as np

def split(x, y, fraction, seed):
    keys = np.random.RandomState(seed).random_sample(len(y))
    k = int(len(y)*fraction + 1e-9)
    order = np.lexsort((keys,))
    parts = [np.split(a[order], [k]) for a in (x, y)]
    return parts[0][0], parts[1][0], parts[0][1], parts[1][1]
