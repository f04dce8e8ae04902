# piece: split
# truth: wrong
# function: split
# mistake: rows that do not fill a batch of four are lost from the validation part
# line: 13
# style: sizes rounded to batches
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    n = int(fraction * len(x))
    train, valid = order[:n], order[n:]
    valid = valid[:len(valid) // 4 * 4]
    return x[train], y[train], x[valid], y[valid]
