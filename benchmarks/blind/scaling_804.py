# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: terse
import numpy as np

def scale(x):
    c = x - x.mean()
    return c*np.sqrt(c.size - 1)/np.linalg.norm(c)
