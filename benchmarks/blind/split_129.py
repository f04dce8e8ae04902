# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: swaps in a copy, rising index
import numpy as np

def split(x, y, fraction):
    order = np.arange(len(x))
    for i in range(len(order)):
        j = np.random.randint(i, len(order))
        order[[i, j]] = order[[j, i]]
    n = int(fraction * len(order))
    return {"x_train": x[order[:n]], "y_train": y[order[:n]], "x_valid": x[order[n:]], "y_valid": y[order[n:]]}
