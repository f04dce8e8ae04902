# piece: split
# truth: right
# function: split_indices
# style: functional
import numpy as np

def split_indices(n, fraction, rng):
    take = lambda seq, a, b: [seq[k] for k in range(a, b)]
    order = rng.permuted(np.arange(n)).tolist()
    cut = round(n * fraction)
    return take(order, 0, cut), take(order, cut, n)
