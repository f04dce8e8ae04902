# piece: split
# truth: wrong
# function: split
# mistake: the validation rows are the last n rows, n being the size of the training part
# line: 12
# style: last rows by negative index
import numpy as np

def split(x, y, fraction):
    p = np.random.permutation(len(x))
    n = int(len(x) * fraction)
    return x[p[:n]], y[p[:n]], x[p[-n:]], y[p[-n:]]
