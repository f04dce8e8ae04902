# piece: gradients
# truth: wrong
# function: backward
# mistake: squeeze turns the single prediction of one row into a scalar, so one row raises an error
# line: 14
# style: defensive
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    assert x.ndim == 2 and x.shape[1] == W1.shape[0], "x and W1 do not fit"
    assert W1.shape[1] == len(b1) == W2.shape[0], "W1, b1 and W2 do not fit"
    z = x @ W1 + b1
    h = np.where(z > 0, z, 0)
    o = np.squeeze(h @ W2 + b2)
    p = 1 / (1 + np.exp(-o))
    e = (p - y) / len(x)
    assert len(o) == len(x), "one output a sample"
    d = e[:, None] * W2[:, 0] * (z > 0)
    grads = x.T @ d, d.sum(axis=0), (h.T @ e)[:, None], np.array([e.sum()])
    for g, q in zip(grads, (W1, b1, W2, b2)):
        assert g.shape == q.shape
    return grads
