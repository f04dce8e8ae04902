# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: loss and accuracy are those after the update of the batch
# line: 22
# style: many helpers
import numpy as np

def predict(x, w, b): return 1 / (1 + np.exp(-(x @ w + b)))
def bce(y, p): return np.mean(-y * np.log(np.maximum(p, 2 ** -52)) - (1 - y) * np.log(np.maximum(1 - p, 2 ** -52)))
def hit_rate(y, p): return np.mean((p > 0.5) == (y > 0.5))
def gradient(x, y, p): return x.T @ (p - y) / len(y), np.mean(p - y)

def train_epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    batch_size = n if batch_size is None or batch_size > n else batch_size
    order = np.random.permutation(n)
    log = []
    for k in range(n // batch_size):
        i = order[k * batch_size:(k + 1) * batch_size]
        gw, gb = gradient(x[i], y[i], predict(x[i], w, b))
        w, b = w - lr * gw, b - lr * gb
        log.append((bce(y[i], predict(x[i], w, b)), hit_rate(y[i], predict(x[i], w, b))))
    return w, b, np.mean([l for l, a in log]), np.mean([a for l, a in log])
