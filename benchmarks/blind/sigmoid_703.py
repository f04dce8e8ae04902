# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the values come back as a flat vector
# line: 16
# style: matlab
import numpy as np

def sigmoid(x):
    v = np.array(x, dtype=float)           # v = x(:);
    v = v.flatten()
    s = np.zeros(v.shape)                  # s = zeros(size(v));
    p = v >= 0                             # p = v >= 0;
    s[p] = 1 / (1 + np.exp(-v[p]))
    s[~p] = 1 - 1 / (1 + np.exp(v[~p]))
    return s
