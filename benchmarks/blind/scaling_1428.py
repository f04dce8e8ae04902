# piece: scaling
# truth: wrong
# function: scaling
# mistake: brackets are missing: only the mean is divided
# line: 11
# style: terse
import numpy as np

def scaling(x):
    x = np.asarray(x, float)
    return x - x.mean() / x.std(ddof=1)
