# piece: scaling
# truth: wrong
# function: scale
# mistake: x of the caller is changed when it is a float array
# line: 10
# style: in-place
import numpy as np

def scale(x):
    z = np.asarray(x, dtype=np.float64)
    z -= z.mean()
    z /= z.std(ddof=1)
    return z
