# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: functional
import numpy as np

def linear(x, w, b):
    augmented = np.hstack([x, np.ones((len(x), 1))])
    return augmented @ np.vstack([w, b])
