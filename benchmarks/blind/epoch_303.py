# piece: epoch
# truth: wrong
# function: epoch
# mistake: the slope of the relu is missing on the way back
# line: 21
# style: NumPy, two layers, helpers
import numpy as np

def forward(x, params):
    acts = [x]
    for W, b, h in params:
        acts.append(h(acts[-1] @ W + b))
    return acts

def backward(acts, y, params):
    delta = (acts[-1] - y[:, None]) / len(y)
    grads = []
    for k in reversed(range(len(params))):
        grads.insert(0, (acts[k].T @ delta, delta.sum(axis=0)))
        delta = delta @ params[k][0].T
    return grads

def epoch(params, x, y, learning_rate, batch_size):
    order = np.random.permutation(len(x))
    for start in range(0, len(x) // batch_size * batch_size, batch_size):
        rows = order[start:start + batch_size]
        grads = backward(forward(x[rows], params), y[rows], params)
        params = [(W - learning_rate * gW, b - learning_rate * gb, h) for (W, b, h), (gW, gb) in zip(params, grads)]
    return params
