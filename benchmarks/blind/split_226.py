# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: mask with exact size, seed
import numpy as np

def split(x, y, fraction, seed=None):
    rng = np.random.default_rng(seed)
    mask = np.arange(len(x)) < int(fraction * len(x))
    rng.shuffle(mask)
    return x[mask], y[mask], x[~mask], y[~mask]
