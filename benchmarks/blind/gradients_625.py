# piece: gradients
# truth: wrong
# function: tanh_grad
# mistake: 1 - tanh without the square
# line: 8
# style: terse
import numpy as np
tanh_grad = lambda x: 1 - np.tanh(x)
