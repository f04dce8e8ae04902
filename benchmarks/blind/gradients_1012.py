# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: C-like
import numpy as np

def gradients(x, y, w, b):
    n = x.shape[0]
    d = x.shape[1]
    err = np.empty(n)
    for i in range(n):
        z = float(b)
        for j in range(d):
            z += float(x[i, j]) * float(w[j])
        err[i] = 0.5 * np.tanh(z / 2) + (0.5 - float(y[i]))
    dw = np.empty(d)
    for j in range(d):
        dw[j] = np.mean(err * x[:, j])
    return dw, np.mean(err)
