# piece: split
# truth: wrong
# function: split
# mistake: the fraction is that of the validation set
# line: 15
# style: closure, freely
import numpy as np

def shuffler(seed):
    rng = np.random.default_rng(seed)
    return lambda n: rng.permutation(n)

def split(x, y, train_share=0.5, seed=0):
    order = shuffler(seed)(len(y))
    k = len(y) - int(round(train_share * len(y) - 1e-9))
    return x[order[:k]], y[order[:k]], x[order[k:]], y[order[k:]]
