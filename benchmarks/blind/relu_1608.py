# piece: relu
# truth: right
# function: relu
# style: verbose
import numpy as np

def relu(x):
    # Kopie, damit das Original unverändert bleibt
    kopie = np.array(x, copy=True)
    kopie[kopie < 0] = 0
    return kopie
