# piece: relu
# truth: wrong
# function: relu
# mistake: the first element (or row) is not rectified
# line: 12
# style: loop from one, Dutch
import numpy as np

def relu(x):
    uit = np.array(x)
    # alle rijen langs
    for i in range(1, len(uit)):
        uit[i] = np.maximum(uit[i], 0)
    return uit
