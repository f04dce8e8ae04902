# piece: epoch
# truth: wrong
# function: epoch
# mistake: the weights of the caller are changed by the in-place update
# line: 12
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    weights = w
    bias = b
    shuffled = rng.permutation(n)
    loss = acc = 0.0
    for k in range(n // m):
        idx = shuffled[k * m:(k + 1) * m]
        z = x[idx] @ weights + bias
        p = 1 / (1 + np.exp(-z))
        loss += np.mean(np.logaddexp(0, z) - z * y[idx])
        acc += np.mean((z > 0) == y[idx])
        weights -= lr * x[idx].T @ (p - y[idx]) / m
        bias -= lr * np.mean(p - y[idx])
    return weights, bias, loss / (n // m), acc / (n // m)
