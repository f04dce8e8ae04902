# piece: split
# truth: wrong
# function: split
# mistake: the number of rows is cut to full tens first, the rest is in neither part
# line: 10
# style: full tens
import numpy as np

def split(x, y, fraction):
    usable = len(x) // 10 * 10
    order = np.random.permutation(len(x))[:usable]
    k = int(len(order) * fraction)
    return (x[order[:k]], y[order[:k]]), (x[order[k:]], y[order[k:]])
