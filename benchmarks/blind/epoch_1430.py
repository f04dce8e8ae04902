# piece: epoch
# truth: right
# function: epoch
# style: chatbot
from typing import Optional, Tuple
import numpy as np

def _forward(x, w, b):
    return 1.0 / (1.0 + np.exp(-(x @ w + b)))

def _loss(y, p):
    eps = np.finfo(float).eps
    p = np.clip(p, eps, 1 - eps)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))

def epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, lr: float,
          batch_size: Optional[int], rng) -> Tuple[np.ndarray, float, float, float]:
    """
    One epoch of minibatch SGD.

    An incomplete batch at the end is dropped; ``None`` stands for full-batch descent.
    """
    n = x.shape[0]
    size = n if batch_size is None or batch_size > n else batch_size
    order = np.random.default_rng(rng).permutation(n)
    losses, accuracies = [], []
    for stop in range(size, n + 1, size):
        batch = order[stop - size:stop]
        p = _forward(x[batch], w, b)
        losses.append(_loss(y[batch], p))
        accuracies.append(float(np.mean((p > 0.5) == (y[batch] == 1))))
        error = p - y[batch]
        w = w - lr * np.einsum("n,nd->d", error, x[batch]) / size
        b = b - lr * error.mean()
    return w, b, sum(losses) / len(losses), sum(accuracies) / len(accuracies)
