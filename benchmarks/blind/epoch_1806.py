# piece: epoch
# truth: wrong
# function: epoch
# mistake: with a gradient function: the gradient sees all the data in every step
# line: 14
# style: terse
import numpy as np

def epoch(params, grad, x, y, lr, batch_size, rng):
    o = rng.permutation(len(y))
    m = min(batch_size, len(y))
    for k in range(len(y) // m):
        i = o[k * m:(k + 1) * m]
        g = grad(params, x, y)
        params = {q: params[q] - lr * g[q] for q in params}
    return params
