# piece: scaling
# truth: right
# function: scaling
# style: terse
import numpy as np

def scaling(x):
    x = np.asarray(x, float)
    c = x - x.mean()
    return c * np.sqrt((c.size - 1) / np.sum(c * c))
