# piece: gradients
# truth: wrong
# function: backward
# mistake: an L2 term is added to the gradient of W1 by default
# line: 17
# style: loop, freely
import numpy as np

def backward(weights, biases, x, y, l2=0.01):
    a = [x]
    for k, (W, b) in enumerate(zip(weights, biases)):
        z = a[-1] @ W + b
        a.append(np.maximum(z, 0) if k < len(weights) - 1 else 1 / (1 + np.exp(-z)))
    delta = (a[-1] - y) / len(x)
    grads = []
    for k in range(len(weights) - 1, -1, -1):
        grads.insert(0, (a[k].T @ delta + (l2 * weights[k] if k == 0 else 0), delta.sum(axis=0)))
        delta = delta @ weights[k].T * (a[k] > 0)
    return grads
