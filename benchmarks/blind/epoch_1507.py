# piece: epoch
# truth: right
# function: epoch
# style: chatbot
import numpy as np


def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    batch_size = n if not batch_size or batch_size > n else batch_size
    keys = rng.permutation(n)
    xs, ys = np.take(x, keys, axis=0), np.take(y, keys)
    stats = []
    for lo, hi in [(k * batch_size, (k + 1) * batch_size) for k in range(n // batch_size)]:
        logits = np.einsum("ni,i->n", xs[lo:hi], w) + b
        prob = 0.5 * (1 + np.tanh(logits / 2))
        stats.append(((np.logaddexp(0, -logits) + (1 - ys[lo:hi]) * logits).mean(), ((prob > 0.5) == ys[lo:hi]).mean()))
        w = w - lr * np.einsum("n,ni->i", prob - ys[lo:hi], xs[lo:hi]) / batch_size
        b = b - lr * (prob - ys[lo:hi]).mean()
    loss, acc = np.array(stats).mean(axis=0)
    return w, b, loss, acc
