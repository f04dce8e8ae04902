# piece: scaling
# truth: wrong
# function: scaling
# mistake: multiplied by the deviation instead of divided
# line: 12
# style: terse
import numpy as np

def scaling(x):
    x = np.asarray(x, float)
    c = x - x.mean()
    return c * c.std(ddof=1)
