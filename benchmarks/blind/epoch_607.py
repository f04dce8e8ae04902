# piece: epoch
# truth: wrong
# function: epoch
# mistake: the bias is not updated
# line: 14
# style: helpers
import numpy as np

def predict(x, w, b):
    return 1 / (1 + np.exp(-(x @ w + b)))

def update(x, y, w, b, lr):
    e = predict(x, w, b) - y
    return w - lr * x.T @ e / len(y), b

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = min(batch or n, n)
    perm = np.random.permutation(n)
    L, A = [], []
    for k in range(n // m):
        i = perm[k * m:(k + 1) * m]
        p = predict(x[i], w, b)
        L.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        A.append(np.mean((p > 0.5) == y[i]))
        w, b = update(x[i], y[i], w, b, lr)
    return w, b, np.mean(L), np.mean(A)
