# piece: relu
# truth: wrong
# function: relu
# mistake: only the first negative entry is set to zero, the search stops there
# line: 15
# style: lookups by sign, Dutch names
import numpy as np

def relu(invoer):
    uit = np.array(invoer, dtype=float)
    plat = uit.reshape(-1)
    for k in range(plat.size):
        if plat[k] < 0:
            plat[k] = 0.0
            break
    return uit
