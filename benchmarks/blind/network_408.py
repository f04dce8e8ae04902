# piece: network
# truth: wrong
# function: network
# mistake: the sigmoid is applied twice at the output
# line: 28
# style: many helpers
import numpy as np

def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))

def relu(z):
    return z*(z > 0)

def dense(a, W, b):
    return np.matmul(a, W) + b

def hidden(a, Ws, bs):
    for W, b in zip(Ws, bs):
        a = relu(dense(a, W, b))
    return a

def output(a, W, b):
    return sigmoid(dense(a, W, b))

def network(x, Ws, bs):
    out = output(hidden(x, Ws[:-1], bs[:-1]), Ws[-1], bs[-1])
    out = sigmoid(out)
    return out[:, 0] if out.shape[1] == 1 else out
