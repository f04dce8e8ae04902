# piece: bce
# truth: wrong
# function: bce
# mistake: the number added under the logarithm is so large that a perfect prediction gives a negative loss
# line: 10
# style: additive constant, Portuguese names
import numpy as np

def bce(rotulo, prob):
    folga = 1e-4
    prob = np.asarray(prob, dtype=float)
    a = rotulo * np.log(prob + folga)
    b = (1 - rotulo) * np.log(1 - prob + folga)
    return -(a + b).mean()
