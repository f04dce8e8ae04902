# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: one-liner
import numpy as np

def split(x, y, n_train, seed=None): return tuple(a[i] for i in np.split(np.random.RandomState(seed).permutation(len(y)), [n_train]) for a in (x, y))
