# piece: relu
# truth: right
# function: relu_prime
# style: verbose
import numpy as np

def relu_prime(z):
    # the derivative at zero is taken as zero
    return 0.5 * (np.sign(z) + np.abs(np.sign(z)))
