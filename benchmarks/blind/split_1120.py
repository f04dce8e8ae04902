# piece: split
# truth: wrong
# function: split_data
# mistake: a generator without the seed, the split cannot be repeated
# line: 10
# style: half-renamed
import numpy as np

def split_data(x, y, n_train, seed):
    rng = np.random.default_rng()
    nummern = np.arange(x.shape[0])
    rng.shuffle(nummern)
    train, test = np.split(nummern, [n_train])
    return x[train], y[train], x[test], y[test]
