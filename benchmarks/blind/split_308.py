# piece: split
# truth: wrong
# function: split
# mistake: labels are returned before the rows in both parts
# line: 12
# style: order of the result
import numpy as np

def split(x, y, fraction):
    idx = np.random.choice(len(x), len(x), replace=False)
    a, b = np.array_split(idx, [int(fraction * len(x))])
    return y[a], x[a], y[b], x[b]
