# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: matlab
import numpy as np

def scale(x):
    v = np.reshape(x, (-1, 1), order="F").astype(float)   # v = double(x(:));
    v = v - np.ones_like(v) * np.mean(v)                  # v = v - mean(v);
    s = np.sqrt(v.T @ v / (v.shape[0] - 1))               # s = sqrt(v' * v / (numel(v) - 1));
    v = v / s
    return np.reshape(v, x.shape, order="F")
