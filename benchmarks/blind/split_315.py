# piece: split
# truth: wrong
# function: split
# mistake: the caller's arrays are shuffled
# line: 11
# style: in place
import numpy as np

def split(x, y, fraction):
    state = np.random.get_state()
    np.random.shuffle(x)
    np.random.set_state(state)
    np.random.shuffle(y)
    n = int(len(x) * fraction)
    return x[:n], y[:n], x[n:], y[n:]
