# piece: epoch
# truth: wrong
# function: epoch
# mistake: W2 is changed before the error is sent back through it
# line: none
# style: NumPy backprop, class method style
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def relu(z):
    return np.where(z > 0, z, 0.0)

class Trainer:
    def __init__(self, params, rate):
        self.params = params
        self.rate = rate

    def step(self, x, y):
        (W1, b1, _), (W2, b2, _) = self.params
        z = x @ W1 + b1
        a = relu(z)
        p = sigmoid(a @ W2 + b2)
        d2 = (p - y.reshape(-1, 1)) / len(y)
        W2 -= self.rate * a.T @ d2
        b2 -= self.rate * d2.sum(axis=0)
        d1 = (d2 @ W2.T) * (z > 0)
        W1 -= self.rate * x.T @ d1
        b1 -= self.rate * d1.sum(axis=0)

def epoch(params, x, y, learning_rate, batch_size):
    trainer = Trainer(params, learning_rate)
    order = np.random.permutation(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        trainer.step(x[rows], y[rows])
    return params
