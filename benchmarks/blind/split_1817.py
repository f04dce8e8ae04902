# piece: split
# truth: wrong
# function: split
# mistake: the cut is made at n - n_train, so the sizes of the two parts are exchanged
# line: 12
# style: verbose
import numpy as np

def split(x, y, n_train, rng):
    order = rng.permutation(x.shape[0])
    # the first n_train of the shuffled samples are for training
    train_part, val_part = np.split(order, [x.shape[0] - n_train])
    return x[train_part], y[train_part], x[val_part], y[val_part]
