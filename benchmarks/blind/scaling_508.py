# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: in-place
import numpy as np

def scale(x):
    z = np.array(x, dtype=np.float64)
    z /= z.std(ddof=1)
    z -= z.mean()
    return z
