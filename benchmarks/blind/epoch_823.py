# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: C-like
import math
import random
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    d = len(x[0])
    size = n if batch is None or batch > n else batch
    left = list(range(n))
    v = [float(q) for q in w]
    loss = 0.0
    right = 0
    seen = 0
    while len(left) >= size:
        g = [0.0] * (d + 1)
        for j in range(size):
            i = left.pop(random.randrange(len(left)))
            z = b + sum(x[i][c] * v[c] for c in range(d))
            p = 0.5 + 0.5 * math.tanh(0.5 * z)
            # loss by the sign of the label
            s = -z if y[i] == 1 else z
            loss += max(s, 0.0) + math.log1p(math.exp(-abs(s)))
            right += int((z > 0) == (y[i] == 1))
            seen += 1
            for c in range(d):
                g[c] += (p - y[i]) * x[i][c]
            g[d] += p - y[i]
        for c in range(d):
            v[c] -= lr * g[c] / size
        b -= lr * g[d] / size
    return np.array(v), b, loss / seen, right / seen
