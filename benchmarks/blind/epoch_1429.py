# piece: epoch
# truth: wrong
# function: epoch
# mistake: the generator is created from seed 42 in every call, so every epoch has the same order
# line: 11
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """Run one training epoch (shuffled, reproducible)."""
    rng = np.random.default_rng(42)
    n = len(x)
    k = min(n, batch_size) if batch_size else n
    permutation = rng.permutation(n)
    losses, accs = [], []
    for batch in np.split(permutation[:n - n % k], n // k):
        xb, yb = x[batch], y[batch]
        prob = 1 / (1 + np.exp(-(xb @ w + b)))
        losses.append(-np.mean(yb * np.log(prob) + (1 - yb) * np.log(1 - prob)))
        accs.append(np.mean((prob > 0.5) == yb))
        err = prob - yb
        w = w - lr * xb.T @ err / len(batch)
        b = b - lr * err.mean()
    return w, b, np.mean(losses), np.mean(accs)
