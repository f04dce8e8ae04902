# piece: epoch
# truth: wrong
# function: epoch
# mistake: the caller's weights are changed in place by -=
# line: 13
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    number = len(y)
    size = number if batch_size is None else min(batch_size, number)
    order = rng.permutation(number)
    weights = w
    bias = b
    for start in range(0, number - size + 1, size):
        chosen = order[start:start + size]
        probability = 1 / (1 + np.exp(-(x[chosen] @ weights + bias)))
        difference = probability - y[chosen]
        weights -= lr * x[chosen].T @ difference / size
        bias = bias - lr * difference.mean()
    return weights, bias
