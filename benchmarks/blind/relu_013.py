# piece: relu
# truth: wrong
# function: relu
# mistake: the threshold is 1 instead of 0: values between 0 and 1 are lost
# line: 9
# style: Spanish names
import numpy as np

UMBRAL = 1

def relu(entrada):
    entrada = np.asarray(entrada)
    return entrada * (entrada > UMBRAL)
