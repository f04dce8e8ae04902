# piece: relu
# truth: right
# function: rectifier
# style: terse
import numpy as np

def rectifier(x, upper=np.inf):
    return np.clip(x, 0, upper)
