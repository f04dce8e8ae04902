# piece: scaling
# truth: wrong
# function: scale
# mistake: the deviations of the rows are averaged
# line: 11
# style: mean of row statistics
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    s = np.mean([np.std(r) for r in x])
    return (x - x.mean())/s
