# piece: split
# truth: wrong
# function: split
# mistake: shuffle works in place and returns None, so None is used as the order
# line: 14
# style: verbose
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.default_rng(seed)
    # positions of all samples
    positions = np.arange(len(y))
    # bring them into random order
    order = rng.shuffle(positions)
    # cut into two parts
    print(n_train, "samples for training")
    train = order[:n_train]
    val = order[n_train:]
    return x[train], y[train], x[val], y[val]
