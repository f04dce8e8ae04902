# piece: split
# truth: wrong
# function: split
# mistake: each sample is thrown in by chance, so the sizes are not fixed
# line: 13
# style: textbook
import numpy as np


def split(x, y, fraction=0.5, seed=0):
    rng = np.random.default_rng(seed)
    u = rng.random(len(x))
    mask = u < fraction
    return x[mask], y[mask], x[~mask], y[~mask]
