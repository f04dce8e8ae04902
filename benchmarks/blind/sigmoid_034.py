# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: base 2 is used instead of e
# line: 11
# style: Spanish names
import numpy as np

def sigmoid(valores):
    exponente = -np.asarray(valores, dtype=float)
    potencia = np.exp2(exponente)
    return 1 / (1 + potencia)
