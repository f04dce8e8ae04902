# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: matlab
import numpy as np

def linear(x, W, b):
    n = np.size(x, 0)
    # Y = [x ones(n, 1)] * [W; b];
    Y = np.hstack([np.ones((n, 1)), x]) @ np.concatenate([b.reshape(1, -1), W], axis=0)
    return Y
