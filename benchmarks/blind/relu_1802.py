# piece: relu
# truth: wrong
# function: relu
# mistake: the sign is returned in front: the positive values come out negative
# line: 13
# style: italiano
import numpy as np

def relu(x):
    # parte positiva di x
    x = np.asarray(x)
    negativa = np.minimum(x, -x)
    return np.where(x > 0, negativa, 0)
