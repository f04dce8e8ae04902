# piece: gradients
# truth: wrong
# function: gradients
# mistake: tanh's derivative is taken at the output h instead of at z: 1 - tanh(h)^2
# line: 27
# style: NumPy backprop, functional with helpers
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def tanh_slope(z):
    return 1 - np.tanh(z) ** 2

def forward(x, W1, b1, W2, b2):
    z = x @ W1 + b1
    h = np.tanh(z)
    return z, h, sigmoid(h @ W2 + b2)[:, 0]

def loss(x, y, W1, b1, W2, b2):
    p = forward(x, W1, b1, W2, b2)[-1]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2):
    z, h, p = forward(x, W1, b1, W2, b2)
    out = ((p - y) / len(y))[:, None]
    hidden = out @ W2.T * tanh_slope(h)
    return x.T @ hidden, hidden.sum(axis=0), h.T @ out, out.sum(axis=0)
