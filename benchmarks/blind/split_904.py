# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: one-liner
import numpy as np

split = lambda x, y, n_train, seed=None: (lambda o: tuple(a[i] for i in np.split(o, [n_train]) for a in (x, y)))(np.argsort(np.random.RandomState(seed).rand(len(y))))
