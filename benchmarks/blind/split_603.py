# piece: split
# truth: wrong
# function: split
# mistake: the labels become floats in the stack and come from the last column
# line: 13
# style: einsum tricks
import numpy as np

def split(x, y):
    both = np.hstack([x, y[:, None]])
    both = both[np.random.permutation(len(both))]
    k = len(both) // 2
    labels = both[:, -2]
    rows = both[:, :-1]
    return rows[:k], labels[:k], rows[k:], labels[k:]
