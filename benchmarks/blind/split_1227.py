# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: step by step
import numpy as np

def split(x, y, n_val, seed=None):
    # two generators in the same state shuffle both arrays alike
    start = np.random.SeedSequence(seed).entropy
    xs = np.random.default_rng(start).permutation(x, axis=0)
    ys = np.random.default_rng(start).permutation(y, axis=0)
    return xs[n_val:], ys[n_val:], xs[:n_val], ys[:n_val]
