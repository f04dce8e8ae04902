# piece: scaling
# truth: wrong
# function: scale
# mistake: the deviation is the mean of the columns' deviations
# line: 12
# style: mean of the column deviations
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=np.float64)
    centre = x.mean()
    width = x.std(axis=0).mean()
    return (x - centre) / width
