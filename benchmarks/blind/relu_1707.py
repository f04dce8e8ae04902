# piece: relu
# truth: right
# function: gleichrichter
# style: german
import numpy as np

def gleichrichter(x, leck=0.0):
    # leck = 0 ist die gewoehnliche ReLU
    x = np.asarray(x)
    return np.where(x > 0, x, leck * x)
