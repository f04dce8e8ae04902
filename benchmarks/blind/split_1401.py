# piece: split
# truth: wrong
# function: split
# mistake: the sample at position n_train falls between the two parts and is lost
# line: 12
# style: textbook
import numpy as np

def split(x, y, n_train, rng=None):
    """Random partition into n_train training and n - n_train validation samples."""
    sigma = np.random.default_rng(rng).permutation(x.shape[0])
    T, V = sigma[:n_train], sigma[n_train + 1:]
    return x[T], y[T], x[V], y[V]
