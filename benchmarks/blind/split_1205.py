# piece: split
# truth: wrong
# function: split
# mistake: choice draws the validation rows with replacement, so they can repeat
# line: 11
# style: step by step
import numpy as np

def split(x, y, n_val, seed=None):
    rng = np.random.default_rng(seed)
    val = rng.choice(len(x), n_val)
    mask = np.ones(len(x), dtype=bool)
    mask[val] = False
    return x[mask], y[mask], x[val], y[val]
