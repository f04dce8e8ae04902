# piece: epoch
# truth: wrong
# function: epoch
# mistake: the correct ones are divided by all samples, although the remainder was not looked at
# line: 25
# style: MATLAB
import numpy as np

def epoch(x, y, w, b, lr, batch):
    m = x.shape[0]
    if batch is None or batch > m:
        batch = m
    p = np.random.permutation(m)
    N = m // batch
    J = 0
    c = 0
    for i in range(1, N + 1):
        ind = p[(i - 1)*batch:i*batch]
        Z = x[ind, :] @ w + b
        H = 1. / (1 + np.exp(-Z))
        J = J + np.sum(np.logaddexp(0, Z) - y[ind] * Z)
        c = c + np.sum((H > 0.5) == y[ind])
        w = w - lr * x[ind, :].T @ (H - y[ind]) / batch
        b = b - lr * np.sum(H - y[ind]) / batch
    return w, b, J / (N*batch), c / m
