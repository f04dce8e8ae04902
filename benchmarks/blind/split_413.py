# piece: split
# truth: wrong
# function: split
# mistake: the seed is not handed to the generator
# line: 10
# style: seed given
import numpy as np

def split(x, y, fraction, seed):
    rng = np.random.default_rng()
    order = rng.choice(len(y), size=len(y), replace=False)
    k = int(len(y)*fraction + 1e-9)
    return x[order[:k]], y[order[:k]], x[order[k:]], y[order[k:]]
