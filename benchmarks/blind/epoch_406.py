# piece: epoch
# truth: wrong
# function: epoch
# mistake: with replacement: the rows are drawn, not permuted
# line: 16
# style: list comprehension
import math
import random

def sigmoid(z):
    return 1 / (1 + math.exp(-z)) if z > -700 else 0.0

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    order = list(range(n)) if size == n else random.choices(range(n), k=n)
    losses, accs = [], []
    for k in range(n // size):
        rows = order[k*size:(k + 1)*size]
        p = [sigmoid(sum(a*c for a, c in zip(x[i], w)) + b) for i in rows]
        e = [q - y[i] for q, i in zip(p, rows)]
        losses.append(sum(-math.log(max(q if y[i] == 1 else 1 - q, 1e-300)) for q, i in zip(p, rows)) / size)
        accs.append(sum((q > 0.5) == (y[i] == 1) for q, i in zip(p, rows)) / size)
        w = [w[j] - lr*sum(d*x[i][j] for d, i in zip(e, rows))/size for j in range(len(w))]
        b = b - lr*sum(e)/size
    return w, b, sum(losses)/len(losses), sum(accs)/len(accs)
