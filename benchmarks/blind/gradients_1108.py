# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: object-minded
import numpy as np

class Sigmoid:
    def forward(self, z):
        self.out = 1 / (1 + np.exp(-z))
        return self.out

class Linear:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        self.x = x
        return x @ self.w + self.b

    def backward(self, dz):
        self.dw = self.x.T @ dz
        self.db = dz.sum()


def gradients(w, b, x, y):
    lin, act = Linear(w, b), Sigmoid()
    p = act.forward(lin.forward(x))
    lin.backward((p - y) / len(y))
    return lin.dw, lin.db
