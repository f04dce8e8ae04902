# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: shuffled copies with the same state
import numpy as np

def split(x, y, fraction):
    x, y = x.copy(), y.copy()
    seed = np.random.randint(2**31)
    np.random.RandomState(seed).shuffle(x)
    np.random.RandomState(seed).shuffle(y)
    n = int(len(x) * fraction)
    return x[:n], y[:n], x[n:], y[n:]
