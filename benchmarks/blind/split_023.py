# piece: split
# truth: wrong
# function: split
# mistake: two defects: fraction read as validation share and the last row lost
# line: none
# style: two defects
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x) - 1)
    n = int((1 - fraction) * len(x))
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
