# piece: split
# truth: wrong
# function: split
# mistake: drawn with replacement: samples appear twice or not at all
# line: 11
# style: matlab
import numpy as np

def split(x, y):
    m = np.size(y)
    p = np.random.randint(0, m, m)
    h = m // 2
    return x[p[:h]], y[p[:h]], x[p[h:]], y[p[h:]]
