# piece: split
# truth: wrong
# function: split
# mistake: the permutation of the first call for a length is kept and used again
# line: 13
# style: cached order
import numpy as np

_orders = {}

def split(x, y, fraction):
    n = len(x)
    if n not in _orders:
        _orders[n] = np.random.permutation(n)
    order = _orders[n]
    k = int(fraction * n)
    return x[order[:k]], y[order[:k]], x[order[k:]], y[order[k:]]
