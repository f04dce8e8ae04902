# piece: scaling
# truth: wrong
# function: scale
# mistake: mean of the squares less square of the mean: the digits cancel when the offset is large
# line: 21
# style: c-like
import math

import numpy as np

def scale(x):
    n = 0
    s = 0.0
    q = 0.0
    for v in np.ravel(x):
        v = float(v)
        n = n + 1
        s = s + v
        q = q + v * v
    m = s / n
    sd = math.sqrt((q - n * m * m) / (n - 1))
    return (x - m) / sd
