# piece: epoch
# truth: wrong
# function: epoch
# mistake: the bias is never updated
# line: 19
# style: verbose
import numpy as np

def epoch(params, x, y, lr, batch_size, rng):
    w, b = params["w"], params["b"]
    n = len(y)
    batch = n if batch_size is None else min(batch_size, n)
    order = rng.permutation(n)
    for step in range(n // batch):
        members = order[step * batch:(step + 1) * batch]
        prediction = 1 / (1 + np.exp(-(x[members] @ w + b)))
        gradient_z = (prediction - y[members]) / batch
        gradient_w = x[members].T @ gradient_z
        gradient_b = 0.0
        w = w - lr * gradient_w
        b = b - lr * gradient_b
    return w, b
