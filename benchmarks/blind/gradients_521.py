# piece: gradients
# truth: wrong
# function: gradients
# mistake: the loss is of the logits' sigmoid taken a second time, the gradients are right
# line: 23
# style: class, freely
import numpy as np

class Model:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        return 1 / (1 + np.exp(-(x @ self.w + self.b)))

    def loss(self, y, z):
        p = np.clip(1 / (1 + np.exp(-z)), 2 ** -52, 1 - 2 ** -52)
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

    def loss_and_gradients(self, x, y):
        p = self.forward(x)
        d = (p - y) / len(y)
        return self.loss(y, p), x.T @ d, d.sum()

def gradients(x, y, w, b):
    return Model(w, b).loss_and_gradients(x, y)
