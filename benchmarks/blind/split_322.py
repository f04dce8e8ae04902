# piece: split
# truth: wrong
# function: split
# mistake: the rows are not shuffled, the first ones always train
# line: 10
# style: no shuffling, keyword arguments
import numpy as np

def split(x, y, fraction):
    order = np.arange(start=0, stop=len(x))
    n = int(round(len(x) * fraction))
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
