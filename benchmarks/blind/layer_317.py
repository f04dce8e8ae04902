# piece: layer
# truth: wrong
# function: layer
# mistake: the bias starts at one
# line: 10
# style: ones for the bias
import numpy as np
he = lambda n, m: np.random.normal(0, (2 / n) ** .5, (n, m))
def layer(d_in, d_out, activation):
    return [he(d_in, d_out), np.ones(d_out), activation]
