# piece: scaling
# truth: right
# function: standardize
# style: terse
import numpy as np

def standardize(x):
    x = np.asarray(x, float)
    s = x.std(0, ddof=1)
    # a constant column stays at zero
    return np.divide(x - x.mean(0), s, out=np.zeros_like(x), where=s > 0)
