# piece: epoch
# truth: wrong
# function: epoch
# mistake: every batch is drawn anew, some rows come twice and others never
# line: 14
# style: NumPy, one layer, drawn batches
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    rng = np.random.default_rng()
    order = rng.permutation(len(x))
    for k in range(len(x) // batch_size):
        rows = rng.choice(len(x), batch_size, replace=False)
        d = (h(x[rows] @ W + b) - y[rows, np.newaxis]) / len(rows)
        W = W - learning_rate * np.einsum("ni,no->io", x[rows], d)
        b = b - learning_rate * np.einsum("no->o", d)
    return [(W, b, h)]
