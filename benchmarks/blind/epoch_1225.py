# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    def batches():
        idx = np.random.default_rng(seed).permutation(len(y))
        size = len(y) if batch_size is None or batch_size > len(y) else batch_size
        # from the back; what is left over at the front is dropped
        while len(idx) >= size:
            yield x[idx[-size:]], y[idx[-size:]]
            idx = idx[:-size]

    running = []
    for xb, yb in batches():
        p = 0.5 * (1 + np.tanh((xb @ w + b) / 2))
        q = np.clip(p, 1e-15, 1 - 1e-15)
        running.append([-np.mean(yb * np.log(q) + (1 - yb) * np.log(1 - q)), np.mean((p > 0.5) == yb)])
        w = w - eta * xb.T @ (p - yb) / len(yb)
        b = b - eta * np.mean(p - yb)
    loss, acc = np.mean(running, axis=0)
    return w, b, loss, acc
