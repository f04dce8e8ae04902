# piece: split
# truth: wrong
# function: split
# mistake: every class goes as a block: the data are sorted by label before the cut
# line: 11
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    o = rng.permutation(len(y))
    o = o[np.argsort(y[o], kind="stable")]
    return x[o[:n_train]], y[o[:n_train]], x[o[n_train:]], y[o[n_train:]]
