# piece: split
# truth: wrong
# function: split
# mistake: the given size is used for the validation part, the sizes are exchanged
# line: 10
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    val, train = np.split(rng.permutation(len(x)), [n_train])
    return x[train], y[train], x[val], y[val]
