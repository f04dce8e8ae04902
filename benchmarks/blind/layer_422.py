# piece: layer
# truth: wrong
# function: layer
# mistake: fan_out is the default, and the first draw is used for the bias
# line: none
# style: mode by name, two mistakes
import numpy as np

def layer(d_in, d_out, mode="fan_out"):
    fan = {"fan_in": d_in, "fan_out": d_out}[mode]
    draws = np.random.normal(0, np.sqrt(2/fan), (d_in + 1, d_out))
    return draws[1:], draws[0]
