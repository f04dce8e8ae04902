# piece: epoch
# truth: right
# function: minibatches
# style: textbook
import numpy as np

def minibatches(n, batch_size, rng):
    """Rows of a reshaped permutation; the remainder of n / batch_size is left out."""
    full = n // batch_size
    order = np.random.default_rng(rng).permutation(n)
    return list(order[:full * batch_size].reshape(full, batch_size))
