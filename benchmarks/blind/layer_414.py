# piece: layer
# truth: wrong
# function: layer
# mistake: the two modes are exchanged
# line: 10
# style: mode by name
import numpy as np

def layer(d_in, d_out, mode="fan_in"):
    fan = d_out if mode == "fan_in" else d_in
    return np.random.normal(0, np.sqrt(2/fan), (d_in, d_out)), np.zeros(d_out)
