# piece: split
# truth: wrong
# function: split
# mistake: training indices are drawn, validation takes the second half of the data: the sets overlap
# line: 15
# style: loop
import numpy as np

def split(x, y):
    n = len(x)
    k = n // 2
    chosen = np.random.permutation(n)[:k]
    rest = []
    for i in np.random.permutation(n):
        if i >= k:
            rest.append(i)
    return x[chosen], y[chosen], x[rest], y[rest]
