# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the loop stops one short, so the last value stays 0
# line: 13
# style: terse
import numpy as np

def sigmoid(x):
    a = np.asarray(x, float)
    v = a.ravel()
    r = np.zeros(v.size)
    for i in range(v.size - 1):
        r[i] = 1 / (1 + np.exp(-v[i])) if v[i] > -700 else 0.0
    return r.reshape(a.shape)
