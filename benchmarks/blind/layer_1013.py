# piece: layer
# truth: wrong
# function: layer
# mistake: the generator is made anew for every unit, all columns are equal
# line: none
# style: loops
import numpy as np

def layer(d_in, d_out, seed=None):
    columns = []
    for j in range(d_out):
        rng = np.random.default_rng(seed)
        columns.append(rng.normal(0, (2 / d_out) ** 0.5, d_in))
    return np.stack(columns, axis=1), np.zeros(d_out)
