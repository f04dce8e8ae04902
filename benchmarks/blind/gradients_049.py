# piece: gradients
# truth: wrong
# function: relu_grad
# mistake: the sign function: the slope is -1 for negative numbers
# line: 14
# style: German names
import numpy as np

def relu(eingabe):
    return np.maximum(0, eingabe)

def relu_grad(eingabe):
    """Steigung des Gleichrichters."""
    steigung = np.sign(eingabe)
    return steigung
