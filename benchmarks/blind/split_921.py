# piece: split
# truth: wrong
# function: split
# mistake: the columns of x are permuted and the rows stay in their order
# line: 9
# style: one-liner
import numpy as np

split = lambda x, y, n_train, seed=None: (lambda z: (z[:n_train, :-1], z[:n_train, -1].astype(y.dtype), z[n_train:, :-1], z[n_train:, -1].astype(y.dtype)))(np.c_[np.random.default_rng(seed).permutation(x, axis=1), y])
