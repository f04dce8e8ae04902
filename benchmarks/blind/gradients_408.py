# piece: gradients
# truth: wrong
# function: gradients
# mistake: W2 of the next layer is missing in the error passed back
# line: 26
# style: many helpers
import numpy as np

def relu(z):
    return np.maximum(z, 0)

def relu_prime(z):
    return np.where(z > 0, 1.0, 0.0)

def sigmoid(z):
    return 1/(1 + np.exp(-z))

def forward(X, W1, b1, W2, b2):
    z1 = X @ W1 + b1
    return z1, relu(z1), sigmoid(relu(z1) @ W2 + b2)

def output_error(p, y):
    return (p - y.reshape(p.shape))/len(y)

def hidden_error(d2, W2, z1):
    return d2 * relu_prime(z1)

def gradients(X, y, W1, b1, W2, b2):
    z1, a1, p = forward(X, W1, b1, W2, b2)
    d2 = output_error(p, y)
    d1 = hidden_error(d2, W2, z1)
    return X.T @ d1, d1.sum(0), a1.T @ d2, d2.sum(0)
