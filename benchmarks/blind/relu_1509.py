# piece: relu
# truth: right
# function: relu
# style: verbose
import numpy as np

def relu(x):
    # Heaviside-Stufe mal x; der Wert der Stufe bei 0 spielt keine Rolle
    x = np.asarray(x)
    return np.heaviside(x, 0.5) * x
