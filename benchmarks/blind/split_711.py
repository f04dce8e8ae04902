# piece: split
# truth: wrong
# function: split
# mistake: the columns are permuted instead of the rows; and all rows go to validation
# line: none
# style: one-liner
import numpy as np

split = lambda x, y, n_train, seed=None: (lambda p: (x[:n_train, p], y[:n_train], x[:, p], y))(np.random.RandomState(seed).permutation(x.shape[1]))
