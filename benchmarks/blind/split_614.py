# piece: split
# truth: wrong
# function: train_val_split
# mistake: the fraction is that of the validation part
# line: 11
# style: typed, freely
import numpy as np

def train_val_split(x, y, train_fraction: float = 0.5):
    n = len(y)
    k = int(n * (1 - train_fraction))
    p = np.random.permutation(n)
    return x[p[:k]], y[p[:k]], x[p[k:]], y[p[k:]]
