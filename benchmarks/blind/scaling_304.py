# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: norm of the centred values
import numpy as np

def scale(x):
    centred = x - np.mean(x)
    return centred * (np.sqrt(centred.size) / np.linalg.norm(centred))
