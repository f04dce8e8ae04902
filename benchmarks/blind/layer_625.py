# piece: layer
# truth: wrong
# function: init_layer
# mistake: fan is ignored: fan_out always
# line: 9
# style: terse, freely
import numpy as np
def init_layer(size, mode="fan_in"):
    fan = size[-1]
    return np.random.normal(0, (2/fan)**.5, size), np.zeros(size[-1])
