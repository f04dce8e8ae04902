# piece: linear
# truth: wrong
# function: schicht
# mistake: the bias is added twice, in the sum and in the return
# line: 12
# style: german
import numpy as np

def schicht(params, x):
    # affine Abbildung
    z = x @ params['W'] + params['b']
    return z + params['b']
