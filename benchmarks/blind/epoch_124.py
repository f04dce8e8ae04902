# piece: epoch
# truth: right
# function: train_epoch
# mistake: none
# line: none
# style: samples added up one by one, NumPy
import random
import numpy as np

def train_epoch(params, x, y, lr, size):
    rows = random.sample(range(len(x)), len(x) // size * size)
    while rows:
        batch, rows = rows[:size], rows[size:]
        (W1, b1, f), (W2, b2, g) = params
        sums = [0.0, 0.0, 0.0, 0.0]
        for i in batch:
            a = f(x[i] @ W1 + b1)
            e = g(a @ W2 + b2) - y[i]
            d = W2 @ e * (a > 0)
            for k, part in enumerate((np.outer(x[i], d), d, np.outer(a, e), e)):
                sums[k] = sums[k] + part / size
        params = [[W1 - lr * sums[0], b1 - lr * sums[1], f], [W2 - lr * sums[2], b2 - lr * sums[3], g]]
    return params
