# piece: epoch
# truth: right
# function: epoch
# style: terse
import numpy as np

def epoch(params, grad, x, y, lr, batch_size, rng):
    o, m = rng.permutation(len(y)), min(batch_size, len(y))
    for s in range(m, len(y) + 1, m):
        # s is the end of the batch
        g = grad(params, x[o[s - m:s]], y[o[s - m:s]])
        params = {q: v - lr * g[q] for q, v in params.items()}
    return params
