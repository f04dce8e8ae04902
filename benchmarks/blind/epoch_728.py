# piece: epoch
# truth: wrong
# function: epoch
# mistake: the rows of each batch are drawn with replacement, so an epoch does not visit each sample once
# line: 12
# style: loop
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = min(batch, n) if batch else n
    order = np.random.randint(0, n, size=n)
    losses = []
    accs = []
    for k in range(n // m):
        gw = 0.0
        gb = 0.0
        loss = 0.0
        good = 0
        for i in order[k * m:(k + 1) * m]:
            p = 1 / (1 + np.exp(-(np.dot(x[i], w) + b)))
            loss += -np.log(p) if y[i] else -np.log(1 - p)
            good += int(p > 0.5) == y[i]
            gw = gw + (p - y[i]) * x[i]
            gb = gb + (p - y[i])
        w = w - lr * gw / m
        b = b - lr * gb / m
        losses.append(loss / m)
        accs.append(good / m)
    return w, b, np.mean(losses), np.mean(accs)
