# piece: epoch
# truth: wrong
# function: epoch
# mistake: the random numbers are seeded in each epoch, so every epoch has the same order
# line: 15
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch):
    """Run a single epoch of stochastic gradient descent.

    Returns the new parameters and the averages of loss and accuracy.
    """
    # Set up the random generator for reproducibility
    rng = np.random.default_rng(0)
    n = x.shape[0]
    size = min(batch, n) if batch is not None else n
    perm = rng.permutation(n)
    metrics = {"loss": [], "accuracy": []}
    for start in range(0, (n // size) * size, size):
        # Select the mini-batch
        sel = perm[start:start + size]
        xb, yb = x[sel], y[sel]
        # Forward pass
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        # Track the metrics
        metrics["loss"].append(-np.mean(yb * np.log(p) + (1 - yb) * np.log(1 - p)))
        metrics["accuracy"].append(np.mean((p > 0.5).astype(int) == yb))
        # Backward pass and update
        error = p - yb
        w = w - lr * xb.T @ error / size
        b = b - lr * error.mean()
    return w, b, np.mean(metrics["loss"]), np.mean(metrics["accuracy"])
