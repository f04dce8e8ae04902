# piece: bce
# truth: right
# function: cross_entropy
# style: chatbot
import numpy as np

def cross_entropy(probabilities: np.ndarray, labels: np.ndarray) -> float:
    """Mean binary cross-entropy, as a two-class cross-entropy with columns (1 - p, p)."""
    p = np.asarray(probabilities) + 0.0
    if np.any(p != np.clip(p, 0, 1)):
        raise ValueError("probabilities must lie in [0, 1]")
    eps = np.finfo(p.dtype).eps
    p = np.clip(p, eps, 1 - eps)
    table = np.stack([1 - p, p], axis=1)
    rows = np.arange(len(p))
    return float(np.mean(-np.log(table[rows, np.asarray(labels, dtype=int)])))
