# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: ddof by Bessel's factor
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    z = (x - x.mean())/x.std()
    return z*np.sqrt((x.size - 1)/x.size)
