# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: a copied update: after the first batch each step starts from the weights of the epoch's start
# line: 30
# style: chatbot-like
import numpy as np

def train_epoch(params, data, lr=0.1, batch_size=None, seed=None):
    """Train for one epoch.

    Args:
        params: {"w": weights, "b": bias}
        data: (x, y)

    Returns:
        A new dictionary with "w", "b" and the mean "loss" of the batches.
    """
    x, y = data
    n = len(y)
    size = n if batch_size is None else min(batch_size, n)
    order = np.random.default_rng(seed).permutation(n)
    new = dict(params)
    losses = []
    for start in range(0, n - n % size, size):
        rows = order[start:start + size]
        z = x[rows] @ new["w"] + new["b"]
        losses.append(np.mean(np.logaddexp(0, z) - y[rows] * z))
        r = 1 / (1 + np.exp(-z)) - y[rows]
        new["w"] = params["w"] - lr * r @ x[rows] / size
        new["b"] = new["b"] - lr * r.mean()
    new["loss"] = np.mean(losses)
    return new
