# piece: epoch
# truth: wrong
# function: epoch
# mistake: the weights move after every sample of a batch
# line: 28
# style: loop over samples
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    order = np.random.permutation(n)
    losses, accs = [], []
    for k in range(n // size):
        rows = order[k * size:(k + 1) * size]
        loss = acc = 0.0
        gw, gb = np.zeros_like(w), 0.0
        for i in rows:
            p = sigmoid(x[i] @ w + b)
            q = min(max(p, 1e-15), 1 - 1e-15)
            loss += -np.log(q) if y[i] == 1 else -np.log(1 - q)
            acc += (p > 0.5) == y[i]
            gw = gw + (p - y[i]) * x[i] / size
            gb = gb + (p - y[i]) / size
            w, b = w - lr * gw, b - lr * gb
        losses.append(loss / size)
        accs.append(acc / size)
    return w, b, np.mean(losses), np.mean(accs)
