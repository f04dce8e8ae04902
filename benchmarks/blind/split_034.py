# piece: split
# truth: wrong
# function: split
# mistake: the random keys are sorted, not their positions taken: no row numbers
# line: 11
# style: index by sorted keys
import numpy as np

def split(x, y, fraction):
    keys = np.random.rand(len(x))
    order = np.sort(keys * len(x)).astype(int)
    n = int(len(x) * fraction)
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
