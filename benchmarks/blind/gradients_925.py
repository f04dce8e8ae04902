# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: object-minded
import numpy as np

class LogisticNode:
    def __init__(self, w, b):
        self.w, self.b = np.asarray(w, float), b

    def forward(self, x):
        self.x = np.asarray(x, float)
        with np.errstate(over="ignore"):
            self.p = 1 / (1 + np.exp(-(self.x @ self.w + self.b)))
        return self.p

    def backward(self, y):
        delta = self.p - y
        return sum(d * row for d, row in zip(delta, self.x)) / len(delta), delta.sum() / len(delta)


def gradients(x, y, w, b):
    node = LogisticNode(w, b)
    node.forward(x)
    return node.backward(y)
