# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: class, freely
import numpy as np

class Model:
    """parameters as one vector, gradients by a step in the imaginary direction"""
    def __init__(self, w, b):
        self.theta = np.append(w, b).astype(float)

    def loss(self, theta, x, y):
        z = x @ theta[:-1] + theta[-1]
        up = z.real > 0
        return np.mean(np.where(up, z, 0) + np.log(1 + np.exp(np.where(up, -z, z))) - y * z)

    def loss_and_gradients(self, x, y):
        g, h = np.zeros(self.theta.size), 1e-30
        for k, e in enumerate(np.eye(g.size)):
            g[k] = self.loss(self.theta + 1j * h * e, x, y).imag / h
        return self.loss(self.theta, x, y), g[:-1], g[-1]

def gradients(x, y, w, b):
    return Model(w, b).loss_and_gradients(x, y)
