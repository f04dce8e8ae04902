# piece: gradients
# truth: right
# function: sigmoid_grad
# mistake: none
# line: none
# style: through cosh
import numpy as np

def sigmoid_grad(x):
    # sigma(x)(1 - sigma(x)) = 1/(2 cosh(x/2))**2
    return 0.25/np.cosh(0.5*x)**2
