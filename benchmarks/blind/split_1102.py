# piece: split
# truth: right
# function: split_data
# mistake: none
# line: none
# style: loops
import random

import numpy as np

def split_data(x, y, n_train, seed):
    drawn = random.Random(seed).sample(range(len(y)), n_train)
    taken = set(drawn)
    xs, ys, xv, yv = [], [], [], []
    for i in drawn:
        xs.append(x[i])
        ys.append(y[i])
    for i in range(len(y)):
        if i not in taken:
            xv.append(x[i])
            yv.append(y[i])
    return np.array(xs), np.array(ys), np.array(xv), np.array(yv)
