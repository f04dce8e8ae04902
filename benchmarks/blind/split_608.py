# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: einsum tricks
import numpy as np

def split(x, y):
    together = np.column_stack([y, x])
    np.random.shuffle(together)
    top, bottom = np.vsplit(together, [len(together) // 2])
    return top[:, 1:], top[:, 0].astype(y.dtype), bottom[:, 1:], bottom[:, 0].astype(y.dtype)
