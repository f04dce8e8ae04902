# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: helpers
import numpy as np

def polar():
    while True:
        u, v = np.random.uniform(-1, 1, 2)
        s = u * u + v * v
        if 0 < s < 1:
            return u * np.sqrt(-2 * np.log(s) / s)

def init_layer(d_in, d_out):
    w = np.array([[polar() for _ in range(d_out)] for _ in range(d_in)])
    return w * np.sqrt(2 / d_out), np.zeros(d_out)
