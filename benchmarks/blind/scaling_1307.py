# piece: scaling
# truth: wrong
# function: scale
# mistake: the standard deviation is computed about 0: the squares are not centred
# line: 14
# style: loop
import numpy as np

def scale(x):
    n = x.size
    m = x.sum() / n
    q = 0.0
    for v in x.ravel():
        q += v ** 2
    s = np.sqrt(q / (n - 1))
    return (x - m) / s
