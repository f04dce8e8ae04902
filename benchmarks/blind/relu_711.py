# piece: relu
# truth: wrong
# function: relu
# mistake: the entries that are not positive are removed, so the shape changes
# line: 15
# style: matlab
import numpy as np

def relu(x):
    # idx = find(x > 0);
    idx = np.nonzero(x > 0)
    # y = zeros(size(x)); y(idx) = x(idx);
    y = np.zeros(np.shape(x))
    y[idx] = x[idx]
    return y[idx]
