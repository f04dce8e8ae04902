# piece: scaling
# truth: wrong
# function: scaling
# mistake: a one is added to the deviation to avoid a division by zero
# line: 11
# style: terse
import numpy as np

def scaling(x):
    x = np.asarray(x, float)
    s = x.std(ddof=1) + 1
    return (x - x.mean()) / s
