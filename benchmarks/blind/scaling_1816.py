# piece: scaling
# truth: wrong
# function: scaling
# mistake: divided by the variance
# line: 11
# style: terse
import numpy as np

def scaling(x):
    x = np.asarray(x, float)
    return (x - x.mean()) / x.var(ddof=1)
