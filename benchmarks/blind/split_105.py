# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: options off, own generator
import numpy as np

def split(x, y, fraction=0.5, *, seed=None, shuffle=True):
    n, k = len(x), int(fraction * len(x))
    rng = np.random.Generator(np.random.PCG64(seed))
    order = rng.choice(n, n, replace=False) if shuffle else np.arange(n)
    parts = np.split(order, [k])
    return tuple(a[p] for p in parts for a in (x, y))
