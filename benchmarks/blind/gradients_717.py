# piece: gradients
# truth: wrong
# function: backward
# mistake: the mask of the relu is computed without the bias b1
# line: 11
# style: matlab
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    m = x.shape[0]                       # m = size(x, 1);
    Z = x @ W1                           # Z = x * W1;
    A = np.maximum(x @ W1 + b1, 0)       # A = max(Z, 0);
    S = 1 / (1 + np.exp(-(A @ W2 + b2))) # S = 1 ./ (1 + exp(-(A * W2 + b2)));
    E = (S - np.atleast_2d(y).T) / m     # E = (S - y) / m;
    D = (E @ W2.T) * (Z > 0)             # D = (E * W2') .* (Z > 0);
    gW1 = x.T @ D
    gb1 = np.sum(D, 0)
    gW2 = A.T @ E
    gb2 = np.sum(E, 0)
    return gW1, gb1, gW2, gb2
