# piece: network
# truth: wrong
# function: network
# mistake: leaky relu
# line: 9
# style: many helpers
import numpy as np

def relu(z): return np.where(z > 0, z, 0.01 * z)
def sigmoid(z): return 1 / (1 + np.exp(-z))
def dense(z, W, b): return np.dot(z, W) + b

def network(x, W1, b1, W2, b2):
    return sigmoid(dense(relu(dense(x, W1, b1)), W2, b2)).flatten()
