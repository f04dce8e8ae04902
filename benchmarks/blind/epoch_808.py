# piece: epoch
# truth: right
# function: run_epoch
# mistake: none
# line: none
# style: chatbot
import numpy as np

def run_epoch(model, x, y, batch_size=None, lr=0.1, rng=None):
    """Train a logistic model for one epoch.

    Args:
        model: dictionary with "w" (d,) and "b" (scalar); it is not changed.
        x, y: training data.
        batch_size: None for full batches.
        lr: learning rate.
        rng: optional numpy random generator.

    Returns:
        A new dictionary with the parameters, the loss and the accuracy.
    """
    rng = rng or np.random.default_rng()
    n = len(y)
    size = n if batch_size is None else min(batch_size, n)
    w, b = model["w"], model["b"]
    metrics = []
    # Full batches only; the generator shuffles a fresh index array
    order = np.arange(n)
    rng.shuffle(order)
    for rows in np.array_split(order[:n // size * size], n // size):
        logits = x[rows] @ w + b
        # Loss from logits, safe for large values
        loss = np.maximum(logits, 0) - logits * y[rows] + np.log1p(np.exp(-np.abs(logits)))
        metrics.append((loss.mean(), np.mean((logits > 0) == (y[rows] > 0.5))))
        error = 1 / (1 + np.exp(-logits)) - y[rows]
        w = w - lr * (error @ x[rows]) / size
        b = b - lr * error.mean()
    loss, accuracy = np.mean(metrics, axis=0)
    return {"w": w, "b": b, "loss": loss, "accuracy": accuracy}
