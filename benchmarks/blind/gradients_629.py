# piece: gradients
# truth: wrong
# function: backward
# mistake: divided by n twice in the first layer
# line: 14
# style: functional
import numpy as np

def backward(x, y, Ws, bs):
    mean = lambda v: v / len(x)
    z = x @ Ws[0] + bs[0]
    h = np.clip(z, 0, None)
    d = mean(1 / (1 + np.exp(-(h @ Ws[1] + bs[1]))) - y[:, None])
    e = mean((d @ Ws[1].T) * np.heaviside(z, 0))
    return [x.T @ e, e.sum(0), h.T @ d, d.sum(0)]
