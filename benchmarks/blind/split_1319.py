# piece: split
# truth: wrong
# function: split
# mistake: one sample is in both sets: the second slice begins one too early
# line: 12
# style: terse
import numpy as np

def split(x, y):
    p = np.random.permutation(len(x))
    k = len(x) // 2
    t, v = p[:k], p[k - 1:]
    return x[t], y[t], x[v], y[v]
