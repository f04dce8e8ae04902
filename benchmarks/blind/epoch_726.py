# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients are never cleared, each batch steps with the sum of all gradients so far
# line: 43
# style: objects
import numpy as np

class Model:
    def __init__(self, w, b):
        self.w, self.b = w.copy(), float(b)
        self.gw, self.gb = np.zeros(w.shape), 0.0

    def clear(self):
        self.gw, self.gb = np.zeros(self.w.shape), 0.0

    def forward(self, x):
        self.x = x
        self.p = 1 / (1 + np.exp(-(x @ self.w + self.b)))
        return self.p

    def backward(self, y):
        e = (self.p - y) / len(y)
        self.gw += self.x.T @ e
        self.gb += e.sum()

    def step(self, lr):
        self.w -= lr * self.gw
        self.b -= lr * self.gb

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    size = n if not batch else min(batch, n)
    model = Model(w, b)
    order = np.random.permutation(n)
    losses, accs = [], []
    model.clear()
    for start in range(0, n - size + 1, size):
        i = order[start:start + size]
        p = model.forward(x[i])
        losses.append(-np.log(np.abs(1 - y[i] - p)).mean())
        accs.append(np.mean((p > 0.5) == y[i]))
        model.backward(y[i])
        model.step(lr)
    return model.w, model.b, np.mean(losses), np.mean(accs)
