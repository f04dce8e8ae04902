# piece: epoch
# truth: wrong
# function: epoch
# mistake: x and y are shuffled by two different permutations
# line: 16
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """Shuffle the data, go through the batches once and update w and b."""
    n_samples = len(x)
    if batch_size is None or batch_size > n_samples:
        batch_size = n_samples
    order = rng.permutation(n_samples)
    x_shuffled = x[order]
    y_shuffled = y[rng.permutation(n_samples)]
    for i in range(n_samples // batch_size):
        xb = x_shuffled[i * batch_size:(i + 1) * batch_size]
        yb = y_shuffled[i * batch_size:(i + 1) * batch_size]
        error = 1 / (1 + np.exp(-(xb @ w + b))) - yb
        w = w - lr * xb.T.dot(error) / batch_size
        b = b - lr * error.mean()
    return w, b
