# piece: epoch
# truth: wrong
# function: epoch
# mistake: the rows of a batch are drawn with replacement
# line: 14
# style: list comprehension
import random
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    random.seed(int(np.random.randint(10**6)))
    order = [random.randrange(n) for _ in range(n)]
    groups = [order[k * size:(k + 1) * size] for k in range(n // size)]
    losses, accs = [], []
    for g in groups:
        p = [1 / (1 + np.exp(-(x[i] @ w + b))) for i in g]
        losses += [-np.log(np.maximum(q, 2 ** -52)) if y[i] == 1 else -np.log(np.maximum(1 - q, 2 ** -52)) for i, q in zip(g, p)]
        accs += [(q > 0.5) == y[i] for i, q in zip(g, p)]
        w = w - lr * sum([(q - y[i]) * x[i] for i, q in zip(g, p)]) / size
        b = b - lr * sum([q - y[i] for i, q in zip(g, p)]) / size
    return w, b, sum(losses) / len(losses), sum(accs) / len(accs)
