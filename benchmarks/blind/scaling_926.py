# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: C-like
import numpy as np

def scale(x):
    v = [float(t) for t in x.ravel()]
    n = len(v)
    s = 0.0
    for t in v:
        s += t
    m = s / n
    q = 0.0
    for t in v:
        q += (t - m) * (t - m)
    sd = (q / (n - 1)) ** 0.5
    out = np.empty(n)
    for i in range(n):
        out[i] = (v[i] - m) / sd
    return out.reshape(x.shape)
