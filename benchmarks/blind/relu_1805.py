# piece: relu
# truth: right
# function: relu
# style: deutsch
import numpy as np

def relu(x):
    # Kopie anlegen, dann die negativen Werte löschen
    y = np.array(x, copy=True)
    y[y < 0] = 0
    return y
