# piece: relu
# truth: right
# function: relu
# style: verbose
import numpy as np

def relu(x):
    # kopie, damit das Original bleibt
    x = np.array(x)
    # alles Negative auf Null, die Kopie darf sich aendern
    x[x < 0] = 0
    return x
