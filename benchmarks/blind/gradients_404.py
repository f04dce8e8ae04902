# piece: gradients
# truth: wrong
# function: gradients
# mistake: the error of the output is multiplied by sigmoid' although the loss is cross-entropy
# line: 21
# style: class
import numpy as np

class Net:
    def __init__(self, W1, b1, W2, b2):
        self.W1, self.b1, self.W2, self.b2 = W1, b1, W2, b2

    def forward(self, X):
        self.X = X
        self.h = np.maximum(X @ self.W1 + self.b1, 0)
        self.p = 1/(1 + np.exp(-(self.h @ self.W2 + self.b2)))
        return self.p

    def backward(self, y):
        d = (self.p - y)/len(y)
        d = d * self.p * (1 - self.p)
        dh = d @ self.W2.T * (self.h > 0)
        return self.X.T @ dh, dh.sum(0), self.h.T @ d, d.sum(0)

def gradients(X, y, W1, b1, W2, b2):
    net = Net(W1, b1, W2, b2)
    net.forward(X)
    return net.backward(y[:, None])
