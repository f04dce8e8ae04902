# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the loss of the epoch is the sum over the batches divided by the number of samples
# line: 32
# style: chatbot
import numpy as np

def train_epoch(params, data, config):
    """Train for one epoch.

    params: {"w": array, "b": float}
    data: (x, y)
    config: {"lr": float, "batch_size": int or None, "seed": int or None}
    Returns a new params dictionary and a dictionary of metrics.
    """
    x, y = data
    w, b = params["w"], params["b"]
    n = len(y)
    size = config.get("batch_size") or n
    size = min(size, n)
    order = np.random.default_rng(config.get("seed")).permutation(n)
    losses, hits = [], []
    for start in range(0, n - size + 1, size):
        i = order[start:start + size]
        z = x[i] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        hits.append(np.mean((z > 0) == y[i]))
        r = np.exp(-np.logaddexp(0, -z)) - y[i]
        w = w - config["lr"] * x[i].T @ r / size
        b = b - config["lr"] * r.mean()
    metrics = {"loss": sum(losses) / n, "accuracy": sum(hits) / len(hits)}
    return {"w": w, "b": b}, metrics
