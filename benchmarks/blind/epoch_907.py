# piece: epoch
# truth: wrong
# function: epoch
# mistake: the weights use the sum of the batch gradient, the bias its mean
# line: 27
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, seed=None):
    n = x.shape[0]
    # None means the whole set at once
    size = n if batch_size is None else min(n, batch_size)
    # fresh order
    rng = np.random.default_rng(seed)
    order = rng.permutation(n)
    history = []
    for batch in range(n // size):
        rows = order[batch * size:batch * size + size]
        # forward
        z = x[rows].dot(w) + b
        prob = 0.5 + 0.5 * np.tanh(0.5 * z)
        loss = np.mean(np.logaddexp(0, z) - y[rows] * z)
        acc = np.mean((prob > 0.5) == y[rows])
        history.append([loss, acc])
        # backward
        err = prob - y[rows]
        w = w - lr * x[rows].T.dot(err)
        b = b - lr * err.mean()
    loss, acc = np.mean(history, axis=0)
    print(f"loss {loss:.4f}, accuracy {acc:.3f}")
    return w, b, loss, acc
