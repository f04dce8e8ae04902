# piece: layer
# truth: wrong
# function: layer
# mistake: [row] * d_in repeats one list
# line: 11
# style: list comprehension
import numpy as np

def layer(d_in, d_out):
    s = np.sqrt(2 / d_out)
    rows = [[s * np.random.randn() for _ in range(d_out)]] * d_in
    return np.array(rows), np.array([0.0] * d_out)
