# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: one-liner
import numpy as np

def split(x, y, n_train, seed=None): return [a[p] for p in np.split(np.random.default_rng(seed).permutation(len(x)), [n_train]) for a in (x, y)]
