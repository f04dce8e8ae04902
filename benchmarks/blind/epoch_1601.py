# piece: epoch
# truth: wrong
# function: epoch
# mistake: each batch after the first one also contains all the earlier samples, since the slice has no lower end
# line: 15
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """Update w and b with every minibatch once, in a random order."""
    n = len(x)
    bs = n if batch_size is None or batch_size > n else batch_size
    order = rng.permutation(n)
    for end in range(bs, n + 1, bs):
        batch = order[:end]
        residual = 1 / (1 + np.exp(-(x[batch] @ w + b))) - y[batch]
        w = w - lr * np.mean(residual[:, None] * x[batch], axis=0)
        b = b - lr * np.mean(residual)
    return w, b
