# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: reduceat-free fold over pairs, Welsh names
import numpy as np

def relu(mewnbwn):
    gwerthoedd = np.asarray(mewnbwn, dtype=float)
    return np.maximum.reduce([gwerthoedd, np.broadcast_to(0.0, gwerthoedd.shape)])
