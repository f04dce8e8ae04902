# piece: split
# truth: wrong
# function: split
# mistake: shuffles the caller's arrays in place
# line: 11
# style: verbose
import numpy as np

def split(x, y):
    state = np.random.get_state()
    np.random.shuffle(x)
    x, y = x.copy(), y.copy()
    np.random.set_state(state)
    np.random.shuffle(y)
    half = len(x) // 2
    return x[:half], y[:half], x[half:], y[half:]
