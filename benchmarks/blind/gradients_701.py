# piece: gradients
# truth: wrong
# function: grads
# mistake: the gradients are cut to [-1, 1] by default
# line: 9
# style: matlab, freely
import numpy as np

def grads(W1, b1, W2, b2, X, Y, clip=1.0):
    N = X.shape[0]
    Z1 = X.dot(W1) + np.ones((N, 1)) * b1
    H = Z1 * (Z1 > 0)
    P = 1 / (1 + np.exp(-(H.dot(W2) + b2)))
    E = P - Y.reshape(N, 1)
    D = E.dot(W2.T) * (Z1 > 0)
    G = [X.T.dot(D) / N, D.mean(0), H.T.dot(E) / N, E.mean(0)]
    # min(max(g, -clip), clip)
    return [np.minimum(np.maximum(g, -clip), clip) for g in G]
