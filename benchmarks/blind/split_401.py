# piece: split
# truth: wrong
# function: split
# mistake: a row is drawn again and again: some twice, some never
# line: 15
# style: loop
import numpy as np

def split(x, y, fraction, seed):
    rng = np.random.default_rng(seed)
    n = len(x)
    order = []
    for _ in range(n):
        i = int(rng.integers(n))
        order.append(i)
    k = int(n*fraction + 1e-9)
    return x[order[:k]], y[order[:k]], x[order[k:]], y[order[k:]]
