# piece: split
# truth: right
# function: split
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    t, v = np.split(np.argsort(rng.random(len(x))), [n_train])
    return x[t], y[t], x[v], y[v]
