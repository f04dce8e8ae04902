# piece: bce
# truth: wrong
# function: bce
# mistake: divided by two besides the mean
# line: 12
# style: French names
import numpy as np

def bce(verite, estimation):
    p = np.clip(estimation, 1e-7, 1 - 1e-7)
    pertes = verite * np.log(p) + (1 - verite) * np.log(1 - p)
    return -0.5 * np.mean(pertes)
