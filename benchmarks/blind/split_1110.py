# piece: split
# truth: wrong
# function: split_data
# mistake: ceil where int() cuts off: for an odd number one sample too many goes to training, 899 of 1797
# line: 13
# style: verbose
import numpy as np

def split_data(x, y, seed, fraction=0.5):
    """int(fraction * n) samples for training."""
    n = len(y)
    # number of training samples
    n_train = int(np.ceil(fraction * n))
    order = np.random.default_rng(seed).permutation(n)
    train = order[:n_train]
    val = order[n_train:]
    return x[train], y[train], x[val], y[val]
