# piece: epoch
# truth: wrong
# function: sgd
# mistake: the residual divides by the number of all samples, not by that of the batch
# line: 16
# style: terse
import numpy as np

def sgd(w, b, x, y, order, lr, m):
    L, A = [], []
    for k in range(len(order) // m):
        i = order[k * m:(k + 1) * m]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        L.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        A.append(np.mean((p > 0.5) == y[i]))
        d = (p - y[i]) / len(x)
        w, b = w - lr * d @ x[i], b - lr * d.sum()
    return w, b, np.mean(L), np.mean(A)
