# piece: scaling
# truth: wrong
# function: scale
# mistake: divided first: x / s minus the mean of the unscaled x
# line: 12
# style: in-place
import numpy as np

def scale(x):
    z = np.array(x, dtype=np.float64)
    mean = z.mean()
    z /= z.std(ddof=1)
    z -= mean
    return z
