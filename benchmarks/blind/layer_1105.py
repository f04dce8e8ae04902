# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: loops
import math
import random

import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    rnd = random.Random(seed)
    sd = math.sqrt(2 / (d_in if fan == "fan_in" else d_out))
    rows = []
    for _ in range(d_in):
        rows.append([rnd.gauss(0.0, sd) for _ in range(d_out)])
    return np.array(rows), np.array([0.0] * d_out)
