# piece: linear
# truth: wrong
# function: forward_linear
# mistake: the bias is added inside the loop over the features
# line: 13
# style: c-like
import numpy as np

def forward_linear(X, W, bias):
    out = np.zeros((X.shape[0], W.shape[1]))
    for m in range(X.shape[1]):
        out += np.outer(X[:, m], W[m])
        out += bias
    return out
