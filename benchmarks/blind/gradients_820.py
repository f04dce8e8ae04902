# piece: gradients
# truth: wrong
# function: backward
# mistake: the gradient of W2 is taken with the values before the relu
# line: 9
# style: one-liner
import numpy as np
P = lambda z: 1/(1 + np.exp(-z))
back = lambda x, z, e, W2: (x.T @ (e @ W2.T*(z > 0)), (e @ W2.T*(z > 0)).sum(0), z.T @ e, e.sum(0))

def backward(x, y, W1, b1, W2, b2): return (lambda z: back(x, z, (P(np.maximum(z, 0) @ W2 + b2) - y[:, None])/len(y), W2))(x @ W1 + b1)
