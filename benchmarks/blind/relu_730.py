# piece: relu
# truth: wrong
# function: relu
# mistake: the matrix comes back as one long vector
# line: 13
# style: matlab
import numpy as np

def relu(x):
    y = np.ravel(x)            # y = x(:);
    mask = y > 0               # mask = y > 0;
    y = y * mask               # y = y .* mask;
    return y
