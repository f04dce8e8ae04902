# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: integers stay integers: the result is put into an array of the input's type
# line: 14
# style: helpers
import numpy as np

def stable(t):
    return 1 / (1 + np.exp(-t)) if t >= 0 else np.exp(t) / (1 + np.exp(t))

def sigmoid(x):
    x = np.asarray(x)
    y = np.zeros_like(x)
    for k in np.ndindex(x.shape):
        y[k] = stable(x[k])
    return y
