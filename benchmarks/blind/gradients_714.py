# piece: gradients
# truth: wrong
# function: backward
# mistake: the gradient of b1 is averaged over samples and units alike (mean without an axis)
# line: 13
# style: one-liner, freely
import numpy as np

def backward(p, x, y):
    h = np.maximum(x @ p['W1'] + p['b1'], 0)
    e = 1 / (1 + np.exp(-(h @ p['W2'] + p['b2']))) - y[:, None]
    d = e * p['W2'].T * (h > 0)
    return {'W1': x.T @ d / len(x), 'b1': d.mean() * np.ones_like(p['b1']), 'W2': h.T @ e / len(x), 'b2': e.mean(axis=0)}
