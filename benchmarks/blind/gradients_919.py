# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sums are divided by the number of features instead of the number of samples
# line: 10
# style: MATLAB
import numpy as np

def gradients(x, y, w, b):
    m = np.size(x, 1)
    z = np.dot(x, w) + b
    a = 1/(1 + np.exp(-z))
    dz = a - y
    dw = np.dot(np.transpose(x), dz)/m
    db = np.sum(dz)/m
    return dw, db
