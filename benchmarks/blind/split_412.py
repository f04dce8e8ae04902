# piece: split
# truth: wrong
# function: split
# mistake: the seed is used only when it is not zero
# line: 10
# style: seed given
import numpy as np

def split(x, y, fraction, seed=None):
    rng = np.random.RandomState(seed or None)
    order = rng.permutation(len(y))
    k = int(len(y)*fraction + 1e-9)
    a, b = order[:k], order[k:]
    return x[a], y[a], x[b], y[b]
