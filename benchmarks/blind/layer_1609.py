# piece: layer
# truth: right
# function: init_dense
# style: textbook
import numpy as np

def init_dense(sizes, seed):
    rng = np.random.RandomState(seed)
    n, m = sizes
    return rng.randn(n, m) * 2 ** 0.5 * n ** -0.5, np.full(m, 0.0)
