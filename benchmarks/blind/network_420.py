# piece: network
# truth: wrong
# function: network
# mistake: the first bias is dropped, and relu is the leaky one
# line: none
# style: loop, two mistakes
import numpy as np

def network(x, W1, b1, W2, b2):
    z1 = np.matmul(x, W1)
    h = np.where(z1 > 0, z1, 0.01*z1)
    z2 = np.matmul(h, W2) + b2
    return 0.5 + 0.5*np.tanh(z2[:, 0]/2)
