# piece: epoch
# truth: wrong
# function: epoch
# mistake: the shuffling is done inside the arrays that were passed, and the rows of x move without their labels
# line: 15
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch):
    """Run one epoch of SGD and return (w, b, loss, accuracy)."""
    n = len(x)
    if batch is None or batch > n:
        batch = n
    # Shuffle the training data
    np.random.shuffle(x)
    losses, accuracies = [], []
    # Iterate over full mini-batches only
    for start in range(0, n - batch + 1, batch):
        xb = x[start:start + batch]
        yb = y[start:start + batch]
        # Forward pass
        z = xb @ w + b
        p = 1 / (1 + np.exp(-z))
        # Metrics
        losses.append(np.mean(np.logaddexp(0, z) - yb * z))
        accuracies.append(np.mean((p > 0.5) == yb))
        # Gradients
        dz = (p - yb) / batch
        # Parameter update
        w = w - lr * xb.T @ dz
        b = b - lr * np.sum(dz)
    return w, b, np.mean(losses), np.mean(accuracies)
