# piece: scaling
# truth: wrong
# function: scaling
# mistake: the sign is turned: mean - x
# line: 12
# style: terse
import numpy as np

def scaling(x):
    x = np.asarray(x, float)
    m, s = x.mean(), x.std(ddof=1)
    return (m - x) / s, m, s
