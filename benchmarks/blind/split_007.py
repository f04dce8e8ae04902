# piece: split
# truth: wrong
# function: split
# mistake: the columns of x are shuffled along with the rows
# line: 12
# style: columns shuffled, Czech names
import numpy as np

def split(x, y, podil):
    poradi = np.random.permutation(len(x))
    x, y = x[poradi], y[poradi]
    x = np.random.default_rng().permuted(x, axis=1)
    hranice = int(len(x) * podil)
    return x[:hranice], y[:hranice], x[hranice:], y[hranice:]
