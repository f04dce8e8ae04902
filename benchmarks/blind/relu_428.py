# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: positions, German
import numpy as np

def relu(x):
    # Kopie, damit die Eingabe bleibt
    kopie = np.array(x, copy=True, ndmin=1)
    negativ = np.nonzero(kopie < 0)
    kopie[negativ] = 0
    return kopie.reshape(np.shape(x))
