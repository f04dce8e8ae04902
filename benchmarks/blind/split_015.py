# piece: split
# truth: wrong
# function: split
# mistake: the rows are sorted by label before the cut, one part gets the small labels
# line: 10
# style: sorted by the label
import numpy as np

def split(x, y, fraction):
    order = np.argsort(np.asarray(y) + 1e-3 * np.random.rand(len(y)))
    n = int(len(x) * fraction)
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
