# piece: scaling
# truth: right
# function: scaling
# mistake: none
# line: none
# style: C-like
import numpy as np

def scaling(x):
    a = np.array(x, dtype=np.float64)
    n = a.size
    shift = a.flat[0]
    s = 0.0
    q = 0.0
    for i in range(n):
        e = a.flat[i] - shift
        s += e
        q += e * e
    a -= shift + s / n
    a /= np.sqrt((q - s * s / n) / (n - 1))
    return a
