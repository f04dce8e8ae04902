# piece: scaling
# truth: wrong
# function: scale
# mistake: calculated in float32
# line: 10
# style: single precision
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=np.float32)
    return (x - x.mean())/x.std(ddof=1)
