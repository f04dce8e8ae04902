# piece: split
# truth: wrong
# function: split
# mistake: only the order of x is drawn, y keeps its order
# line: 12
# style: half-renamed
import numpy as np

def split(x, y):
    idx = np.random.permutation(len(x))
    x_shuffled = x[idx]
    y_shuffled = y
    half = len(x) // 2
    x_train, y_train = x_shuffled[:half], y_shuffled[:half]
    x_val, y_val = x_shuffled[half:], y_shuffled[half:]
    return x_train, y_train, x_val, y_val
