# piece: gradients
# truth: wrong
# function: gradients
# mistake: one extra weight: the penalty's gradient is on by default
# line: 9
# style: C-like
import numpy as np

def gradients(x, y, w, b, lam=0.01):
    n = x.shape[0]
    p = (np.tanh((np.dot(x, w) + b) / 2) + 1) / 2
    dw = np.zeros(w.size)
    for j in range(w.size):
        for i in range(n):
            dw[j] += (p[i] - y[i]) * x[i, j]
        dw[j] = dw[j] / n + lam * w[j]
    return dw, np.sum(p - y) / n
