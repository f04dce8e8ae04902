# piece: epoch
# truth: right
# function: train_epoch
# style: chatbot
import numpy as np

def train_epoch(params: dict, data: tuple, lr: float, batch_size, rng) -> dict:
    """One pass of minibatch SGD; returns new parameters, loss and accuracy."""
    x, y = data
    n = len(y)
    if not batch_size or batch_size > n:
        batch_size = n
    out = dict(params)
    losses, accs = [], []
    order = rng.permutation(n)
    for first in range(0, n - batch_size + 1, batch_size):
        idx = order[first:first + batch_size]
        z = x[idx] @ out["w"] + out["b"]
        p = 0.5 * (1 + np.tanh(z / 2))
        losses.append(np.mean(np.maximum(z, 0) - z * y[idx] + np.log1p(np.exp(-np.abs(z)))))
        accs.append(np.mean((z > 0) == (y[idx] == 1)))
        out["w"] = out["w"] - lr * x[idx].T @ (p - y[idx]) / batch_size
        out["b"] = out["b"] - lr * np.mean(p - y[idx])
    return {**out, "loss": np.mean(losses), "acc": np.mean(accs)}
