# piece: epoch
# truth: wrong
# function: epoch
# mistake: loss and accuracy are taken after the step instead of as seen before it
# line: 28
# style: C-like
import numpy as np

def forward(x, w, b):
    return 1 / (1 + np.exp(-(x @ w + b)))

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = n
    if batch is not None and batch < n:
        m = batch
    idx = np.random.permutation(n)
    loss = 0.0
    acc = 0.0
    count = 0
    s = 0
    while s + m <= n:
        i = idx[s:s + m]
        p = forward(x[i], w, b)
        g = p - y[i]
        w = w - lr * (g @ x[i]) / m
        b = b - lr * g.sum() / m
        q = forward(x[i], w, b)
        loss += -(y[i] * np.log(q) + (1 - y[i]) * np.log(1 - q)).sum() / m
        acc += ((q > 0.5) == y[i]).sum() / m
        count += 1
        s += m
    return w, b, loss / count, acc / count
