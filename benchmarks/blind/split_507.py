# piece: split
# truth: wrong
# function: split
# mistake: only x is shuffled in the joint copy, the labels keep their order
# line: 16
# style: in-place
import numpy as np

def split(x, y, n_train, seed):
    rng = np.random.RandomState(seed)
    order = np.arange(len(x))
    rng.shuffle(order)
    xs = np.array(x)
    ys = np.array(y)
    xs[:] = x[order]
    ys[:] = y
    return xs[:n_train], ys[:n_train], xs[n_train:], ys[n_train:]
