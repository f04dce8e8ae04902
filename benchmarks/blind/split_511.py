# piece: split
# truth: wrong
# function: split
# mistake: a coin is thrown for each row, the sizes are random
# line: 16
# style: loop
import random
import numpy as np

def split(x, y, n_train, seed):
    rng = random.Random(seed)
    order = list(range(len(x)))
    rng.shuffle(order)
    train, valid = [], []
    for i in order:
        if rng.random() < n_train / len(x):
            train.append(i)
        else:
            valid.append(i)
    return x[train], y[train], x[valid], y[valid]
