# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: object-minded
import numpy as np

def full_batches(n, size, rng):
    left = list(rng.permutation(n))
    while len(left) >= size:
        yield [left.pop() for _ in range(size)]


def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    n = len(y)
    theta = np.append(np.array(w, dtype=float), b)
    design = np.hstack([x, np.ones((n, 1))])
    losses = []
    for i in full_batches(n, min(batch_size or n, n), np.random.default_rng(seed)):
        z = design[i] @ theta
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        theta -= eta * np.mean((0.5 * (1 + np.tanh(z / 2)) - y[i])[:, None] * design[i], axis=0)
    return theta[:-1], theta[-1], np.mean(losses)
