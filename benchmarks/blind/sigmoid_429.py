# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: vectorize, German
import numpy as np
import math

def _einzeln(v):
    # Ueberlauf nur bei grossen negativen Werten moeglich
    if v < -36:
        return math.exp(v)
    return 1/(1 + math.exp(-v))

sigmoid = np.vectorize(_einzeln, otypes=[float])
