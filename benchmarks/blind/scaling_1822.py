# piece: scaling
# truth: wrong
# function: scaling
# mistake: the deviation is measured with the number of rows: divided by len(x) - 1, not by size - 1
# line: 12
# style: textbook
import numpy as np

def scaling(x):
    x = np.asarray(x, float)
    mu = x.mean()
    var = np.sum((x - mu) ** 2) / (len(x) - 1)
    return (x - mu) / np.sqrt(var)
