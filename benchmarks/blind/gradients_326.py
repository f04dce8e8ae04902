# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: central differences everywhere
import numpy as np

def loss(x, y, W1, b1, W2, b2):
    z = (np.tanh(x @ W1 + b1) @ W2 + b2)[:, 0]
    return np.mean(np.logaddexp(0, z) - y * z)

def gradients(x, y, W1, b1, W2, b2):
    params = [np.array(p, dtype=float) for p in (W1, b1, W2, b2)]
    result = []
    for p in params:
        g = np.empty(p.shape)
        for i in np.ndindex(p.shape):
            old = p[i]
            p[i] = old + 1e-5
            up = loss(x, y, *params)
            p[i] = old - 1e-5
            g[i] = (up - loss(x, y, *params)) / 2e-5
            p[i] = old
        result.append(g)
    return tuple(result)
