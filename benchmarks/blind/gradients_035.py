# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: NumPy backprop with all factors apart, class
import numpy as np

class Net:
    def __init__(self, W1, b1, W2, b2):
        self.W1, self.b1, self.W2, self.b2 = W1, b1, W2, b2

    def forward(self, x):
        self.z1 = x @ self.W1 + self.b1
        self.a1 = self.z1 * (self.z1 > 0)
        self.p = 1 / (1 + np.exp(-(self.a1 @ self.W2 + self.b2)))
        return self.p.ravel()

    def backward(self, x, y):
        t = y.reshape(-1, 1)
        p = np.clip(self.p, 1e-12, 1 - 1e-12)
        dp = (p - t) / (p * (1 - p)) / len(t)
        dz2 = dp * p * (1 - p)
        dz1 = dz2 @ self.W2.T * np.heaviside(self.z1, 0)
        return x.T @ dz1, dz1.sum(axis=0), self.a1.T @ dz2, dz2.sum(axis=0)

def loss(x, y, W1, b1, W2, b2):
    p = np.clip(Net(W1, b1, W2, b2).forward(x), 1e-12, 1 - 1e-12)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()

def gradients(x, y, W1, b1, W2, b2):
    net = Net(W1, b1, W2, b2)
    net.forward(x)
    return net.backward(x, y)
