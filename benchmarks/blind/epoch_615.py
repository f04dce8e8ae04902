# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the derivative of relu is missing on the way back
# line: 17
# style: helpers, freely
import numpy as np

def forward(theta, x):
    W1, b1, W2, b2 = theta
    z = x @ W1 + b1
    h = np.maximum(z, 0)
    return z, h, 1 / (1 + np.exp(-(h @ W2 + b2)[:, 0]))

def backward(theta, x, y, z, h, p):
    d = ((p - y) / len(y))[:, None]
    back = d @ theta[2].T
    return [x.T @ back, back.sum(0), h.T @ d, d.sum(0)]

def train_epoch(theta, x, y, lr=0.1, batch=None):
    n = len(x)
    m = min(batch or n, n)
    perm = np.random.permutation(n)
    log = []
    for k in range(n // m):
        i = perm[k * m:(k + 1) * m]
        z, h, p = forward(theta, x[i])
        log.append((-np.mean(np.log(np.where(y[i] == 1, p, 1 - p))), np.mean((p > 0.5) == y[i])))
        theta = [t - lr * g for t, g in zip(theta, backward(theta, x[i], y[i], z, h, p))]
    loss, acc = np.mean(log, axis=0)
    return theta, loss, acc
