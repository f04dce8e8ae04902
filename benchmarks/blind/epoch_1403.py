# piece: epoch
# truth: wrong
# function: epoch
# mistake: indices are drawn with replacement, some samples come twice and others never
# line: 14
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """Stochastic gradient descent through the whole training set once."""
    rng = np.random.default_rng(rng)
    n = len(y)
    k = n if batch_size is None else min(batch_size, n)
    draw = rng.choice(n, size=n)
    losses = np.zeros(n // k)
    accs = np.zeros(n // k)
    for i in range(n // k):
        idx = draw[i * k:(i + 1) * k]
        z = x[idx] @ w + b
        losses[i] = np.mean(np.logaddexp(0, z) - y[idx] * z)
        accs[i] = np.mean((z > 0) == y[idx])
        delta = 1 / (1 + np.exp(-z)) - y[idx]
        w = w - lr * delta @ x[idx] / k
        b = b - lr * delta.mean()
    return w, b, losses.mean(), accs.mean()
