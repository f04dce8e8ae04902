# piece: split
# truth: wrong
# function: split
# mistake: the seed is fixed inside, the argument rng has no effect
# line: 10
# style: terse
import numpy as np

def split(x, y, n_train, rng=None):
    o = np.random.RandomState(0).permutation(len(y))
    (a, b), (c, d) = [(x[i], y[i]) for i in np.split(o, [n_train])]
    return a, b, c, d
