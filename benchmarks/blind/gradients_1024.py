# piece: gradients
# truth: wrong
# function: gradients
# mistake: the weights' gradient is divided by the number of features instead of samples
# line: 21
# style: loops
import numpy as np

def gradients(x, y, w, b):
    n, d = x.shape
    dw = np.zeros(d)
    db = 0.0
    for i in range(n):
        z = b
        for j in range(d):
            z += x[i, j] * w[j]
        err = 0.5 + 0.5 * np.tanh(z / 2) - y[i]
        for j in range(d):
            dw[j] += err * x[i, j]
        db += err
    return dw / d, db / n
