# piece: split
# truth: wrong
# function: split
# mistake: the labels are not shuffled along with the inputs
# line: 13
# style: beginner
import numpy as np

def split(x, y, fraction):
    indices = np.arange(len(x))
    np.random.shuffle(indices)
    x_shuffled = x[indices]
    y_shuffled = y
    cut = int(len(x) * fraction)
    return x_shuffled[:cut], y_shuffled[:cut], x_shuffled[cut:], y_shuffled[cut:]
