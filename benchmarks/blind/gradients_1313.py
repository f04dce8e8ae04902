# piece: gradients
# truth: wrong
# function: gradients
# mistake: finite differences forward with a step of 0.1 are far too coarse
# line: 14
# style: terse
import numpy as np

def loss(x, y, w, b):
    z = x @ w + b
    return np.mean(np.logaddexp(0, z) - y * z)

def gradients(x, y, w, b):
    h = 0.1
    l0 = loss(x, y, w, b)
    dw = np.array([(loss(x, y, w + h * u, b) - l0) / h for u in np.eye(len(w))])
    return dw, (loss(x, y, w, b + h) - l0) / h
