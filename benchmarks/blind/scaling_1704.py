# piece: scaling
# truth: wrong
# function: scaling
# mistake: zeros are left out of the mean as if they were missing
# line: 11
# style: mask
import numpy as np

def scaling(x):
    x = np.asarray(x, float)
    known = x != 0
    m = x[known].mean()
    s = x.std(ddof=1)
    return (x - m) / s
