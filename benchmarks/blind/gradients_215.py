# piece: gradients
# truth: right
# function: linear_backward
# mistake: none
# line: none
# style: loops over scalars
import numpy as np

def linear(x, w, b):
    return x @ w + b

def linear_backward(x, w, b, upstream):
    dw = np.zeros(w.shape)
    db = np.zeros(b.shape)
    for n in range(x.shape[0]):
        for j in range(w.shape[1]):
            db[j] += upstream[n, j]
            for i in range(w.shape[0]):
                dw[i, j] += x[n, i] * upstream[n, j]
    return dw, db
