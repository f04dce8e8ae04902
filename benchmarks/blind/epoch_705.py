# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def epoch(dataset, parameters, learning_rate=0.3, batch_size=None, rng=None):
    """
    Train the one-layer model for one epoch.

    Args:
        dataset: tuple (x, y)
        parameters: dict with "w" and "b"
        learning_rate: step size
        batch_size: samples per step (None: all)
        rng: optional numpy Generator

    Returns:
        new parameters, metrics (both dicts)
    """
    x, y = dataset
    rng = np.random.default_rng() if rng is None else rng
    n = len(y)
    size = n if batch_size is None else min(batch_size, n)
    new = dict(parameters)
    losses, hits = [], []
    order = rng.permutation(n)
    for i in range(n // size):
        idx = order[i * size:(i + 1) * size]
        xb, yb = x[idx], y[idx]
        logits = xb @ new["w"] + new["b"]
        probs = 1 / (1 + np.exp(-logits))
        losses.append(np.mean(np.maximum(logits, 0) - yb * logits + np.log1p(np.exp(-np.abs(logits)))))
        hits.append(np.mean((probs > 0.5) == yb))
        new["w"] = new["w"] - learning_rate * xb.T @ (probs - yb) / size
        new["b"] = new["b"] - learning_rate * np.mean(probs - yb)
    return new, {"loss": np.mean(losses), "accuracy": np.mean(hits)}
