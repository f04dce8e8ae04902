# piece: gradients
# truth: wrong
# function: backward
# mistake: the gradients gather from call to call, they are never cleared
# line: 21
# style: objects
import numpy as np

class Param:
    store = {}

    def __init__(self, name, value):
        self.name, self.value = name, value

    @property
    def grad(self):
        return Param.store[self.name]

    def add(self, g):
        key = (self.name, g.shape)
        Param.store[key] = Param.store.get(key, 0) + g
        Param.store[self.name] = Param.store[key]

def backward(x, y, W1, b1, W2, b2):
    ps = [Param(n, v) for n, v in zip(("W1", "b1", "W2", "b2"), (W1, b1, W2, b2))]
    z = x @ W1 + b1
    h = np.maximum(z, 0)
    e = (1 / (1 + np.exp(-(h @ W2 + b2))) - y[:, None]) / len(x)
    d = e @ W2.T * (z > 0)
    for p, g in zip(ps, (x.T @ d, d.sum(0), h.T @ e, e.sum(0))):
        p.add(g)
    return [p.grad for p in ps]
