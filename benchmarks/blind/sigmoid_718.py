# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: matlab
import numpy as np

def sigmoid(x):
    e = np.exp(-np.abs(x))                # e = exp(-abs(x));
    s = (x >= 0) + (x < 0) * e            # s = (x >= 0) + (x < 0) .* e;
    return s / (1 + e)                    # s = s ./ (1 + e);
