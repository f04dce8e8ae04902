# piece: relu
# truth: wrong
# function: hidden_activation
# mistake: the threshold is 1 instead of 0, values between 0 and 1 are lost
# line: 12
# style: verbose
import numpy as np

def hidden_activation(z):
    z = np.asarray(z)
    # the neuron only fires above the threshold
    threshold = 1
    fires = z > threshold
    return np.where(fires, z, np.zeros_like(z))
