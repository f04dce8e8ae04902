# piece: split
# truth: wrong
# function: split
# mistake: the random state is not set back between the two shuffles, x and y are shuffled differently
# line: none
# style: in-place shuffle on copies
import numpy as np

def split(x, y, fraction):
    x, y = x.copy(), y.copy()
    state = np.random.get_state()
    np.random.shuffle(x)
    np.random.shuffle(y)
    n = int(len(x) * fraction)
    return x[:n], y[:n], x[n:], y[n:]
